// A wire between browser and server that counts and keeps every answer, as it was encoded. What the
// page, its workers and the browser itself ask for all comes by here.
import { once } from 'node:events';
import { Agent, createServer, request as ask } from 'node:http';
import { pause } from './processes.mjs';

/** Without anything under way for this long, in milliseconds, a wire is quiet. */
const QUIET = 1200;

export async function wireTo(server) {
  const { hostname, port, origin } = new URL(server);
  const agent = new Agent({ keepAlive: true });
  const entries = [];
  let [underWay, lastMoved] = [0, Date.now()];
  const listener = createServer((near, answer) => {
    underWay += 1;
    const headers = asIfDirect(near.headers, url, origin);
    const far = ask({ hostname, port, agent, method: near.method, path: near.url, headers }, (came) => {
      answer.sendDate = false;
      answer.writeHead(came.statusCode, came.statusMessage, came.rawHeaders);
      const parts = [];
      came.on('data', (part) => {
        parts.push(part);
        answer.write(part);
      });
      came.on('end', () => {
        entries.push(entry(near, came, Buffer.concat(parts)));
        answer.end();
      });
    });
    far.on('error', () => answer.destroy());
    answer.on('close', () => {
      [underWay, lastMoved] = [underWay - 1, Date.now()];
      far.destroy();
    });
    near.pipe(far);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const url = `http://127.0.0.1:${listener.address().port}`;
  const idle = async () => {
    lastMoved = Date.now();
    while (underWay > 0 || Date.now() - lastMoved < QUIET) await pause(50);
  };
  return {
    url,
    /** Waits until nothing has come by for a while. */
    idle,
    /** Everything that came by since the last time this was asked, once nothing does any more. */
    async taken() {
      await idle();
      return entries.splice(0);
    },
    close() {
      listener.close();
      listener.closeAllConnections();
      agent.destroy();
    },
  };
}

/** A page that came over the wire posts as if it had come from the server itself. */
function asIfDirect(headers, wire, origin) {
  const told = { ...headers, host: new URL(origin).host };
  for (const name of ['origin', 'referer']) {
    if (told[name]) told[name] = told[name].replace(wire, origin);
  }
  return told;
}

function entry(near, came, body) {
  const head = came.rawHeaders.reduce((sum, word) => sum + word.length + 2, 'HTTP/1.1 200 OK\r\n\r\n'.length);
  return { method: near.method, path: near.url, status: came.statusCode, headers: came.rawHeaders, head, body };
}
