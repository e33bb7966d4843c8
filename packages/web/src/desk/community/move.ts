/** Something to be recorded: several of them are saved in one step. */
export type Fact = { readonly kind: string; readonly body: unknown };
