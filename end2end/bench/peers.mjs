// Other programs that do the same work, set up as in production; each is made once and kept.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { done, freePort, serving, temporary } from './processes.mjs';
import { helpdesk } from './peers/helpdesk.mjs';
import { roundup } from './peers/roundup.mjs';

const SHELF = process.env.KLANTREACTIES_PEERS ?? join(homedir(), '.cache/klantreacties/peers');
const FILES = fileURLToPath(new URL('peers', import.meta.url));

/** Two processes of four threads, loaded before they fork: what two cores keep busy. */
const GUNICORN = ['--workers', '2', '--threads', '4', '--preload', '--keep-alive', '30', '--log-level', 'warning'];

/** Starts every peer that can be; says of the others why they can't. */
export async function startPeers(say) {
  const [peers, absent] = [[], []];
  for (const recipe of [helpdesk, roundup]) {
    try {
      peers.push(await startPeer(recipe, await made(recipe, say)));
    } catch (error) {
      absent.push(`${recipe.title} could not be set up, so nothing is compared with it: ${error.message.replaceAll('\n', ' ')}`);
    }
  }
  return { peers, absent };
}

/** The folder of a peer that is installed and holds its demo. */
async function made(recipe, say) {
  const home = join(SHELF, recipe.name);
  const note = join(home, 'made-of');
  const wanted = fingerprint(recipe);
  if (existsSync(note) && readFileSync(note, 'utf8') === wanted) return home;
  say(`Installing ${recipe.title} in a folder of its own`);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(join(home, 'demo'), { recursive: true });
  await done('python3', ['-m', 'venv', join(home, 'venv')]);
  const wants = ['--requirement', join(FILES, recipe.name, 'requirements.txt')];
  await done(join(home, 'venv/bin/pip'), ['install', '--quiet', '--no-deps', '--disable-pip-version-check', ...wants]);
  const call = (program, flags) => done(join(home, 'venv/bin', program), flags, around(recipe, home, join(home, 'demo')));
  writeFileSync(join(home, 'address'), await recipe.fill(call, join(home, 'demo'), join(FILES, recipe.name)));
  writeFileSync(`${note}.new`, wanted);
  renameSync(`${note}.new`, note);
  return home;
}

async function startPeer(recipe, home) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const data = temporary(recipe.name);
  cpSync(join(home, 'demo'), data, { recursive: true });
  recipe.adapt?.(data, url);
  const flags = [...GUNICORN, '--bind', `127.0.0.1:${port}`, recipe.application];
  const server = await serving(url, join(home, 'venv/bin/gunicorn'), flags, around(recipe, home, data));
  const address = readFileSync(join(home, 'address'), 'utf8');
  return { name: recipe.name, title: recipe.title, url, pages: recipe.pages(address), stop: server.stop };
}

/** Where a peer's programs run and what they are told. */
function around(recipe, home, data) {
  const told = { PEER_HOME: data, PEER_STATIC: join(home, 'static'), PYTHONDONTWRITEBYTECODE: '1' };
  const files = join(FILES, recipe.name);
  return { cwd: files, env: { ...process.env, ...told, PYTHONPATH: files, ...recipe.environment } };
}

/** Changes whenever a peer has to be made anew. */
function fingerprint(recipe) {
  const sum = createHash('sha256').update(readFileSync(join(FILES, `${recipe.name}.mjs`)));
  const files = readdirSync(join(FILES, recipe.name), { withFileTypes: true }).filter((file) => file.isFile());
  for (const name of files.map((file) => file.name).sort()) sum.update(readFileSync(join(FILES, recipe.name, name)));
  return sum.digest('hex');
}
