// F1, the floor: a server that does nothing but send the same bytes with the same headers.
import { once } from 'node:events';
import { createServer } from 'node:http';

/** These belong to a connection, not to an answer. */
const CONNECTION = new Set(['connection', 'keep-alive']);

/** Serves what came by on a wire, each address as it was answered first. */
export async function floorOf(entries) {
  const answers = new Map();
  for (const entry of entries) {
    const name = `${entry.method} ${entry.path}`;
    if (!answers.has(name)) answers.set(name, { ...entry, headers: kept(entry.headers) });
  }
  const missed = new Set();
  const listener = createServer((request, response) => {
    const name = `${request.method} ${request.url}`;
    const answer = answers.get(name);
    response.sendDate = false;
    if (!answer) {
      missed.add(name);
      response.writeHead(404).end();
      return;
    }
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  return {
    url: `http://127.0.0.1:${listener.address().port}`,
    /** What was asked for and had not come by: then this is no floor. */
    missed: () => [...missed],
    close() {
      listener.close();
      listener.closeAllConnections();
    },
  };
}

function kept(headers) {
  return headers.filter((_, index) => !CONNECTION.has(headers[index - (index % 2)].toLowerCase()));
}
