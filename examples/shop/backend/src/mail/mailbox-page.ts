import { linksIn, type KeptMail } from './mailbox.ts';
import { escape } from './write-mail.ts';

/** Mails as people would see them: in frames that run nothing. */
export function mailboxPage(mails: readonly KeptMail[]): string {
  return [
    `<!doctype html>`,
    `<html lang="en">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mailbox</title>`,
    `<style>${style}</style></head>`,
    `<body><main>`,
    `<h1>Mailbox</h1>`,
    `<p>Mails of this process since it was started, the newest first. Load the page again to see more.</p>`,
    ...(mails.length === 0 ? [`<p>There are none yet.</p>`] : mails.map(article)),
    `</main></body>`,
    `</html>`,
  ].join('\n');
}

function article(mail: KeptMail): string {
  const links = linksIn(mail).map(
    (link) => `<li><a href="${escape(link)}">${escape(link)}</a></li>`,
  );
  return [
    `<article>`,
    `<h2>${escape(mail.subject)}</h2>`,
    `<p>To ${escape(mail.to)}, <time>${mail.at.toISOString()}</time></p>`,
    `<ul>${links.join('')}</ul>`,
    `<details><summary>Text</summary><pre>${escape(mail.text)}</pre></details>`,
    `<details><summary>HTML</summary><iframe sandbox srcdoc="${escape(mail.html)}" title="${escape(mail.subject)}"></iframe></details>`,
    `</article>`,
  ].join('\n');
}

const style = `
  :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5 }
  main { max-width: 50rem; margin: 0 auto; padding: 1rem }
  article { border-top: 1px solid; padding: 1rem 0; overflow-wrap: anywhere }
  h2 { font-size: 1.1rem; margin: 0 }
  pre { white-space: pre-wrap }
  iframe { width: 100%; height: 20rem; border: 1px solid; background: white; color-scheme: light }
`;
