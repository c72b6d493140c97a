import { createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { afterAll, expect, it } from 'vitest';
import { openSmtp } from '../../src/mail/smtp.ts';

/** As much of a mail server as a mail needs: it keeps what it is told. */
function listen(heard: string[]): Server {
  return createServer((socket) => {
    let isLetter = false;
    socket.write('220 here\r\n');
    socket.on('data', (data) => {
      for (const line of data.toString().split('\r\n').slice(0, -1)) {
        heard.push(line);
        if (isLetter && line !== '.') continue;
        isLetter = line === 'DATA';
        socket.write(isLetter ? '354 go on\r\n' : '250 fine\r\n');
      }
    });
    socket.on('error', () => undefined);
  }).listen(0, '127.0.0.1');
}

const heard: string[] = [];
const greetings = () => heard.filter((line) => line.startsWith('EHLO')).length;
const server = listen(heard);
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
const smtp = openSmtp(`smtp://127.0.0.1:${String(port)}`, 'app@example.com');
afterAll(() => {
  smtp.close();
  server.close();
});

it('keeps its connection for the next mail', async () => {
  const before = greetings();
  for (const to of ['a@example.com', 'b@example.com'])
    await smtp.deliver({ to, subject: 's', text: 't', html: 'h' });

  expect(greetings() - before).toBe(1);
  heard.length = 0;
});

it('hands a mail over to one address, whatever stands in it', async () => {
  await smtp.deliver({
    to: 'grace@example.com',
    subject: 'Hello\r\nBcc: everybody@example.com',
    text: 'Hello.\n.\nA line of its own.',
    html: '<p>Hello.</p>',
  });

  expect(heard.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<grace@example.com>']);
  expect(heard.filter((line) => /^bcc:/i.test(line))).toEqual([]);
  expect(heard).toContain('From: app@example.com');
});

it.each(['a@example.com, b@example.com', 'a@example.com\r\nRCPT TO:<b@example.com>'])(
  'sends to no second address: %j',
  async (to) => {
    const before = heard.length;
    await smtp.deliver({ to, subject: 's', text: 't', html: 'h' }).catch(() => undefined);
    const commands = heard.slice(before).filter((line) => line.startsWith('RCPT'));

    expect(commands.length).toBeLessThanOrEqual(1);
    expect(commands.join()).not.toMatch(/<b@example\.com>/);
  },
);
