import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { idPattern } from '../../addresses.ts';
import { fault } from '../faults.ts';
import { placeIn, startOf } from './places.ts';

/**
 * Remark plugin: turn the marker that ends a block, `… 。 ^p1`, into its id.
 *
 * Ids are written by hand and never derived from position or wording, so a link
 * to a paragraph survives every later edit of the text around it.
 */
export default function paragraphIds() {
  return (tree: Root, file: VFile) => {
    for (const block of tree.children) {
      if (block.type !== 'paragraph' && block.type !== 'heading') continue;
      const last = block.children.at(-1);
      const marker = last?.type === 'text' ? /(?:\s+|^)\^(\S*)$/.exec(last.value) : null;
      if (last?.type !== 'text' || !marker) {
        if (block.type === 'paragraph') fault(file, 'missing-id', 'Paragraph has no id; end it with a marker such as ` ^p7`', startOf(block));
        continue;
      }
      const [written, id = ''] = marker;
      if (idPattern.test(id)) block.data = { ...block.data, hProperties: { ...block.data?.hProperties, id } };
      else fault(file, 'bad-id', `\`^${id}\` is not an id; write small Latin letters, digits and hyphens, such as \`^p7\``, placeIn(last, marker.index + written.indexOf('^')));
      last.value = last.value.slice(0, marker.index);
      if (!last.value) block.children.pop();
    }
  };
}
