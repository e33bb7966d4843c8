/**
 * Loaded into a server before its own code, by tests whose story takes a fortnight: the server's clock stands where
 * the test put it, and goes on from there. PostgreSQL's own clock is never asked for when something happened.
 */
const wall = Date;
let ahead = Number(process.env.FANGXIAN_TEST_CLOCK) - wall.now();
const now = () => wall.now() + ahead;

globalThis.Date = class extends wall {
  constructor(...parts) {
    if (parts.length === 0) super(now());
    else super(...parts);
  }

  static now() {
    return now();
  }
};

process.on('message', ({ clock }) => {
  ahead = clock - wall.now();
  process.send({ clock });
});
// Whoever listens for the test's word must not live for it.
process.channel?.unref();
