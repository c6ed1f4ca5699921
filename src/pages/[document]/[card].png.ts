/** The picture that a link to a document shows. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { documentCard, drawCard, type Card } from '../../site-cards.ts';
import { documentsToMake } from '../../site-documents.ts';

export const getStaticPaths = (async () => {
  const cards = await Promise.all((await documentsToMake()).map(async (document) => ({ id: document.id, card: await documentCard(document) })));
  return cards.flatMap(({ id, card }) => (card ? [{ params: { document: id, card: 'card' }, props: { card } }] : []));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) => new Response(await drawCard(props.card));
