/** Where exports are, from the root of the site. Their names say what they are and of which document, not what made them. */
import type { Document } from '../text/model.ts';

/** The folder of a document's files. */
export const filesFolder = 'files';

/** `joint-statement-2022/files/joint-statement-2022.tmx` */
export const filePath = ({ id }: Pick<Document, 'id'>, file: string) => `${id}/${filesFolder}/${file}`;
