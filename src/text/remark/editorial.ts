import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** Remark plugin: a block wholly in square brackets, `### [国际信息安全]`, is the editor's; it loses them and is marked `data-editorial`. */
export default function editorial() {
  return (tree: Root) => {
    for (const block of tree.children) {
      if (block.type !== 'paragraph' && block.type !== 'heading') continue;
      if (!/^\[[^[\]]+\]$/.test(toString(block))) continue;
      visit(block, 'text', (text) => {
        text.value = text.value.replace(/^\[|\]$/g, '');
      });
      block.data = { ...block.data, hProperties: { ...block.data?.hProperties, dataEditorial: true } };
    }
  };
}
