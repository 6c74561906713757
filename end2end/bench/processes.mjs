// Programs that run beside the bench, and the folders they write to; none outlives it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const running = new Set();
const folders = new Set();

process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

/** A folder of this run only. */
export function temporary(name) {
  const folder = mkdtempSync(join(tmpdir(), `klantreacties-bench-${name}-`));
  folders.add(folder);
  return folder;
}

export async function freePort() {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

/** Starts a program; `output()` is what it has said so far. */
export function start(program, flags, options = {}) {
  const child = spawn(program, flags, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let said = '';
  const hear = (chunk) => (said = (said + chunk).slice(-20_000));
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.on('error', (error) => hear(`${error.message}\n`));
  running.add(child);
  const ended = new Promise((resolve) => child.on('close', resolve)).then(() => running.delete(child));
  return {
    output: () => said,
    hasEnded: () => !running.has(child),
    ended,
    async stop() {
      if (running.has(child)) child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
    },
  };
}

/** Starts a server; resolves when it answers at `url`. */
export async function serving(url, program, flags, options) {
  const server = start(program, flags, options);
  for (let tries = 0; tries < 1200; tries++) {
    if (server.hasEnded()) break;
    if (await fetch(url).then((answer) => answer.ok, () => false)) return server;
    await pause(100);
  }
  await server.stop();
  throw new Error(`${program} does not serve ${url}:\n${server.output()}`);
}

/** Runs a program to its end; gives what it wrote. */
export async function done(program, flags, options) {
  const child = spawn(program, flags, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  running.add(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      err += error.message;
      resolve(-1);
    });
    child.on('close', resolve);
  });
  running.delete(child);
  if (code === 0) return out.trim();
  throw new Error(`${program} ${flags.join(' ')} ended with ${code}: ${(err || out).trim().slice(-2000)}`);
}

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
