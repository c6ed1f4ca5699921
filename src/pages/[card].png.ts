/** The picture that a link to the cover shows. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { drawCard, libraryCard, type Card } from '../site-cards.ts';

export const getStaticPaths = (async () => {
  const card = await libraryCard();
  return card ? [{ params: { card: 'card' }, props: { card } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) => new Response(await drawCard(props.card));
