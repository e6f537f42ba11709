import { Component } from './component';

/** A component that lives as long as its element stays in the rendered note. */
export class MarkdownRenderChild extends Component {
  constructor(public containerEl: HTMLElement) {
    super();
  }
}
