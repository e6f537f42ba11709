import './globals';

export * from '../editor/editor-fields';
export { Component } from './component';
export { Editor } from './editor';
export { Events } from './events';
export { MarkdownRenderChild } from './markdown-render-child';
