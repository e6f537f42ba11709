// What `require('obsidian')` gives a plugin. The order matters: what others extend comes first.
import './globals';
import moment from 'moment';
import { absentClass, absentFunction } from './absent';

export * from '../editor/editor-fields';
export { editorInfoField as editorViewField } from '../editor/editor-fields';
export { Events } from './events';
export { Component } from './component';
export { MarkdownRenderChild } from './markdown-render-child';
export { Editor } from './editor';
export { Platform } from './platform';
export { apiVersion, getLanguage, requireApiVersion } from './api-version';
export { normalizePath } from './normalize-path';
export { getLinkpath, parseLinktext, stripHeading, stripHeadingForLink } from './linktext';
export { resolveSubpath } from './subpath';
export {
  getFrontMatterInfo,
  parseFrontMatterAliases,
  parseFrontMatterEntry,
  parseFrontMatterStringArray,
  parseFrontMatterTags,
} from './front-matter';
export { parseYaml, stringifyYaml } from './yaml-text';
export { getAllTags, iterateCacheRefs, iterateRefs } from './cache-refs';
export { prepareFuzzySearch, prepareSimpleSearch, sortSearchResults } from './search-match';
export { renderMatches, renderResults } from './render-matches';
export { debounce } from './debounce';
export {
  arrayBufferToBase64,
  arrayBufferToHex,
  base64ToArrayBuffer,
  getBlobArrayBuffer,
  hexToArrayBuffer,
} from './binary-text';
export { addIcon, getIcon, getIconIds, removeIcon, setIcon } from './icons';
export { displayTooltip, setTooltip } from './tooltip';
export { sanitizeHTMLToDom } from './sanitize';
export { htmlToMarkdown } from './html-to-markdown';
export { request, requestUrl } from './request-url';
export { Tasks } from './tasks';
export { TAbstractFile, TFile, TFolder } from './vault-file';
export { Vault } from './vault';
export { MetadataCache } from './metadata-cache';
export { FileManager } from './file-manager';
export { SecretComponent, SecretStorage } from './secret-storage';
export { Scope } from './scope';
export { Keymap } from './keymap';
export { Menu } from './menu';
export { MenuItem, MenuSeparator } from './menu-item';
export { Notice } from './notice';
export { Modal } from './modal';
export { FuzzySuggestModal, SuggestModal } from './suggest-modal';
export { ConfirmationButton, ConfirmationModal } from './confirmation-modal';
export { PopoverSuggest } from './popover-suggest';
export { AbstractInputSuggest } from './abstract-input-suggest';
export { EditorSuggest } from './editor-suggest';
export { HoverPopover, PopoverState } from './hover-popover';
export { RenderContext } from './render-context';
export { BaseComponent, ValueComponent } from './base-component';
export { ButtonComponent } from './button-component';
export { ExtraButtonComponent } from './extra-button-component';
export { AbstractTextComponent, TextAreaComponent, TextComponent } from './text-component';
export { MomentFormatComponent } from './moment-format-component';
export { SearchComponent } from './search-component';
export { DisplayValueComponent } from './display-value-component';
export { DropdownComponent } from './dropdown-component';
export { ProgressBarComponent } from './progress-bar-component';
export { SliderComponent } from './slider-component';
export { ToggleComponent } from './toggle-component';
export { ColorComponent } from './color-component';
export { Setting } from './setting';
export { SettingGroup } from './setting-group';
export { SettingPage } from './setting-page';
export { PluginSettingTab, SettingTab } from './setting-tab';
export { WorkspaceItem, WorkspaceParent } from './workspace-item';
export { WorkspaceSplit } from './workspace-split';
export {
  WorkspaceContainerSplit as WorkspaceContainer,
  WorkspaceRoot,
  WorkspaceWindow,
} from './workspace-roots';
export { WorkspaceTabs } from './workspace-tabs';
export { WorkspaceSidedock } from './workspace-sidedock';
export { WorkspaceMobileDrawer } from './workspace-mobile-drawer';
export { WorkspaceRibbon } from './workspace-ribbon';
export { View } from './view';
export { ItemView } from './item-view';
export { FileView } from './file-view';
export { EditableFileView, TextFileView } from './text-file-view';
export { MarkdownRenderer } from './markdown-renderer';
export { MarkdownPreviewView } from './markdown-preview-view';
export { MarkdownEditView } from './markdown-edit-view';
export { MarkdownView } from './markdown-view';
export { WorkspaceLeaf } from './workspace-leaf';
export { Workspace } from './workspace';
export { Plugin } from './plugin';
export { App } from './app';

export { moment };

export const BasesEntry = absentClass('BasesEntry');
export const BasesEntryGroup = absentClass('BasesEntryGroup');
export const BasesQueryResult = absentClass('BasesQueryResult');
export const BasesView = absentClass('BasesView');
export const BasesViewConfig = absentClass('BasesViewConfig');
export const BooleanValue = absentClass('BooleanValue');
export const CapacitorAdapter = absentClass('CapacitorAdapter');
export const DateValue = absentClass('DateValue');
export const DurationValue = absentClass('DurationValue');
export const FileSystemAdapter = absentClass('FileSystemAdapter');
export const FileValue = absentClass('FileValue');
export const HTMLValue = absentClass('HTMLValue');
export const IconValue = absentClass('IconValue');
export const ImageValue = absentClass('ImageValue');
export const LinkValue = absentClass('LinkValue');
export const ListValue = absentClass('ListValue');
export const MarkdownPreviewRenderer = absentClass('MarkdownPreviewRenderer');
export const NotNullValue = absentClass('NotNullValue');
export const NullValue = absentClass('NullValue');
export const NumberValue = absentClass('NumberValue');
export const ObjectValue = absentClass('ObjectValue');
export const PrimitiveValue = absentClass('PrimitiveValue');
export const QueryController = absentClass('QueryController');
export const RegExpValue = absentClass('RegExpValue');
export const RelativeDateValue = absentClass('RelativeDateValue');
export const StringValue = absentClass('StringValue');
export const TagValue = absentClass('TagValue');
export const UrlValue = absentClass('UrlValue');
export const Value = absentClass('Value');
export const WorkspaceFloating = absentClass('WorkspaceFloating');
export const finishRenderMath = absentFunction('finishRenderMath');
export const loadMathJax = absentFunction('loadMathJax');
export const loadMermaid = absentFunction('loadMermaid');
export const loadPdfJs = absentFunction('loadPdfJs');
export const loadPrism = absentFunction('loadPrism');
export const parsePropertyId = absentFunction('parsePropertyId');
export const renderMath = absentFunction('renderMath');
