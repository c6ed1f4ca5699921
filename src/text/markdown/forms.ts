/** In which of its forms a Markdown construct is written. */
import type { Code, Heading, Image, Paragraph } from 'mdast';

/** Whether a heading is one by the line of `---` or `===` below it: most often that was meant as a rule. */
export const isUnderlined = ({ position }: Heading) => position !== undefined && position.end.line > position.start.line;

/** Whether code stands between fences, and is not merely indented. */
export const isFenced = (node: Code, source: string) => /^\s*(?:`{3}|~{3})/.test(source.slice(node.position?.start.offset ?? 0));

/** The image of a paragraph that has nothing else but, perhaps, its marker. */
export function imageOf({ children }: Paragraph | Heading): Image | undefined {
  const [image, ...rest] = children;
  return image?.type === 'image' && rest.every((node) => node.type === 'text' && /^\s*(\^\S*)?$/.test(node.value)) ? image : undefined;
}

/** A file's name as it is on the disk: an address spells what a name may not have. */
export function unescaped(url: string) {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
