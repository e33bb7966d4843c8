export type Language = 'zh' | 'en';

/** Words by code, in both languages. `{name}` takes a parameter. */
export type Problems = { readonly [code: string]: { readonly [language in Language]: string } };
