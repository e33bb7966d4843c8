/** Who may know whom. The reasons stand in ARCHITECTURE.md; every rule here says what to do instead. */

/** The subjects of the work: one folder each, by the same name on every floor. */
const areas =
  'places|residents|screening|leads|contacts|returns|quarantine|gates|workforce|notices|care|premises|ledgers';
const faces = 'door|gate|desk|command|resident';
const tests = '\\.test\\.tsx?$|/testing/|/testing\\.ts$|/oneForTheRun\\.ts$';
const stores = '^packages/server/src/engine/|\\.(view|store)\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'The domain imports nothing of ours and nothing of Node: pass in what it needs.',
      from: { path: '^packages/domain/src/', pathNot: tests },
      to: { pathNot: ['^packages/domain/src/', 'node_modules/typebox/', 'node_modules/@noble/hashes/'] },
    },
    {
      name: 'areas-meet-at-the-door',
      severity: 'error',
      comment: 'An area of the domain is used through its index.ts; export there what others need.',
      from: { path: '^packages/domain/src/([^/]+)/' },
      to: {
        path: '^packages/domain/src/[^/]+/',
        // A second door: the schema compiler is heavy, and phones load it late.
        pathNot: [
          '^packages/domain/src/$1/',
          '^packages/domain/src/[^/]+/index\\.ts$',
          '^packages/domain/src/records/fault\\.ts$',
          // What tests of several areas play with; the product may not use it (product-without-tests).
          '/testing/',
        ],
      },
    },
    {
      name: 'areas-meet-at-the-door-upstairs',
      severity: 'error',
      comment:
        'The same on the other floors; there a room inside may have a door of its own, since faces are loaded apart.',
      from: { path: `^packages/(server|web)/src/(${areas}|${faces})/` },
      to: {
        path: `^packages/$1/src/(${areas}|${faces})/`,
        pathNot: ['^packages/$1/src/$2/', '/index\\.tsx?$'],
      },
    },
    {
      name: 'engine-knows-no-area',
      severity: 'error',
      comment: 'The engine takes the catalogue as an argument; what it needs of an area, every area must offer.',
      from: { path: '^packages/server/src/engine/', pathNot: tests },
      to: { path: `^packages/(domain|server)/src/(${areas}|areas)/` },
    },
    {
      name: 'server-and-pages-apart',
      severity: 'error',
      comment: 'What both need belongs to the domain.',
      from: { path: '^packages/(server|web)/' },
      to: { path: '^packages/(server|web)/', pathNot: '^packages/$1/' },
    },
    {
      name: 'product-without-tools',
      severity: 'error',
      comment: 'The product runs without its tests, tools and measurements.',
      from: { path: '^packages/' },
      to: { path: '^(tools|bench|e2e)/' },
    },
    {
      name: 'product-without-tests',
      severity: 'error',
      comment: 'What only tests may use stays with tests.',
      from: { path: '^packages/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'database-behind-stores',
      severity: 'error',
      comment: 'Who speaks to the database is named *.store.ts or *.view.ts.',
      from: { path: '^packages/', pathNot: [tests, stores] },
      to: { path: 'node_modules/(pg|kysely)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one, or miss a third. Types alone may point both ways.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-missing',
      severity: 'error',
      comment: 'This import leads nowhere.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
