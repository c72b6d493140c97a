import { notFound } from 'next/navigation';

/** A path that no page has is told in the language of the path. */
export default function UnknownPage() {
  notFound();
}
