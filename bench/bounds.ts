/** What bounds each figure: of the server’s, as profiles of it say; of the others, as far as reading the code tells. */
export const bounds: { readonly [figure: string]: string } = {
  'bundle.doorScripts':
    'React and its router, some two fifths; the kinds of records of every area with their schemas, which the outbox needs, a quarter',
  'coverage.treeP99': 'One query over the tallies of 211 places, and sending the rows',
  'coverage.treeP99At160Thousand': 'The same: tallies are read, never records',
  'coverage.treeP99At1.6Million': 'The same: tallies are read, never records',
  'firstSync.phone': 'Parsing and drawing in the browser; the server sends chunks that are made already',
  'firstSync.tenPhonesAtOnce':
    'The browser: of some 17 core-seconds the ten pages use 9, Chromium’s own processes 6, the server and PostgreSQL 2',
  'firstSync.tenServedAtOnce': 'Reading the chunks, which are made already, and sending them',
  'firstSync.desk': 'Parsing some 50,000 rows in the browser, and sealing them into IndexedDB',
  'sync.pullNothingNew': 'One query for the head of the log, and HTTP',
  'slowPhone.searchKeystroke': 'Drawing ten hits, their letters above all; the search itself takes a few milliseconds',
  'slowPhone.searchFirstKeystroke': 'Code that runs for the first time; the index is made as the page opens',
  'slowPhone.searchKeystrokeP95': 'The first letters of a door, which fit most: ten new hits to draw',
  'slowPhone.buildingDrawn': 'React making 256 buttons, about half of it; style, layout and painting of those in sight',
  'slowPhone.buildingDrawnWithPast': 'The same: past rounds are not drawn',
  'slowPhone.household':
    'Drawing the next household: its letters, layout and painting; sealing and writing take a tenth',
  'slowPhone.householdWithPast': 'The same: past rounds are not read at the door',
  'slowPhone.startOffline': 'Compiling the program, a third; parsing the rows of the phone, a third; the first drawing',
  'slowPhone.startOfflineWithPast': 'The rows of past rounds, which are opened too',
  'ledger.rosterImport':
    'Sealing: each person has a key of their own and some six fields; then PostgreSQL, which writes three rows a person',
  'ledger.exportSeconds': 'Opening some six sealed fields a person, in the server’s one thread',
  'ledger.exportMemory': 'The pages of rows on their way from PostgreSQL to the sheet',
  'roster.csvSeconds': 'Normalising names, doors and numbers, one row after the other',
  'roster.xlsxSeconds': 'Parsing the sheet’s XML',
  'ingest.ratioToBareSameRows':
    'The server’s one thread: a third of it judging and folding, a fifth each parameters for PostgreSQL and collecting garbage',
  'ingest.singleVisitPerRequest':
    'The disk: the same rows bare, a transaction a visit, reach half the target too; then waking up, on two cores',
  'ingestMillion.drop': 'Indexes that grow with the records',
  'cases.boardOfDistrictP99':
    'Counting the folders with an alarm, one by one, each held to the scope of whoever asks; the tallies take a twentieth',
  'cases.boardOfDistrictAllStandingP99': 'The same, with an alarm in every folder',
  'cases.alarmsOfDistrict':
    'Fetching and parsing the folders that have an alarm, some five kilobytes each: two thirds; then the rules',
  'cases.alarmsOfDistrictAllStanding': 'The same, with an alarm in every folder',
  'round.recordsPerSecond': 'The simulated phones, which seal, fold and pull as real ones do, all in one thread',
};
