// The server that is measured, on an invented demo organisation.
import { freePort, serving, temporary } from './processes.mjs';

function needed(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this with "cargo xtask bench page"`);
  return value;
}

/** Starts the program that the environment names; resolves when it answers. */
export async function startOurs() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const flags = ['--demo', '--listen', `127.0.0.1:${port}`, '--data', temporary('data')];
  const site = ['--site', needed('KLANTREACTIES_SITE'), '--limit-factor', '1000', '--log', 'warn'];
  const server = await serving(url, needed('KLANTREACTIES_SERVER_BIN'), [...flags, ...site]);
  return { url, stop: server.stop };
}
