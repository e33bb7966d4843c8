import { runTool } from '../command.ts';
import { sourcesBelow } from '../sources.ts';
import { type Outcome, type Step, single } from '../step.ts';

const ours = ['packages', 'tools', 'e2e', 'bench'];

type Cruise = {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: { readonly violations: readonly Violation[] };
};
type Violation = {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
  readonly cycle?: readonly { readonly name: string }[];
  readonly comment?: string;
};

/** A reader that cannot read our files finds nothing wrong with them: so it is counted what was read (docs/adr/0004). */
export function judge({ modules, summary }: Cruise, sources: readonly string[]): Outcome {
  const seen = new Set(modules.map(({ source }) => source));
  const unseen = sources.filter((path) => !seen.has(path));
  if (unseen.length > 0) return { passed: 0, failed: 1, said: `Not read:\n${unseen.join('\n')}` };
  const said = summary.violations.map(({ rule, from, to, cycle }) =>
    [`${rule.name}:`, ...(cycle ? [from, ...cycle.map(({ name }) => name)] : [from, to])].join('\n    '),
  );
  return single(
    said.length === 0,
    `${said.join('\n')}\nWhat to do instead stands with each rule in .dependency-cruiser.cjs.`,
  );
}

/** Who may import whom: .dependency-cruiser.cjs. */
export const dependencies: Step = {
  name: 'dependencies',
  async run(root) {
    const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...ours];
    const ran = await runTool(root, 'dependency-cruiser/bin/dependency-cruiser.mjs', args);
    const report = ran.out.startsWith('{') ? (JSON.parse(ran.out) as Cruise) : undefined;
    if (report === undefined) return { passed: 0, failed: 1, said: ran.said };
    return judge(
      report,
      sourcesBelow(root, ours).map(({ path }) => path),
    );
  },
};

/** Nothing that nobody uses: files, exports, packages. */
export const deadwood: Step = {
  name: 'deadwood',
  async run(root) {
    const ran = await runTool(root, 'knip/bin/knip.js', ['--no-progress', '--no-config-hints']);
    return single(ran.code === 0, ran.said);
  },
};
