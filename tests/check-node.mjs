// Said in words before anything else: on an older Node the SQLite driver dies without a message.
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 22) {
  console.error(
    `Luodi needs Node 22 or newer; this is ${process.version}. Run it through npm: its own Node comes with “npm ci”.`,
  );
  process.exit(1);
}
