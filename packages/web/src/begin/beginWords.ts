import { defineWords } from '../words/index.ts';

export const beginWords = defineWords({
  zh: {
    title: '从这里开始',
    why: '写下第一个地方和第一位负责人。下面的街道、社区可以随后导入。',
    code: '区划代码',
    codeHelp: '统计用区划代码，例如 500109；下级的代码以它开头',
    place: '地方名称',
    officer: '负责人姓名',
    go: '开始，去设密码',
    badCode: '代码是 2 到 20 位的数字或字母',
    missing: '请填写完整',
    noLink: '请用启动时打印在屏幕上的链接打开这一页。',
    offline: '连不上服务器，请稍后再试，填的内容还在。',
    keys: '服务器的数据文件夹里有一张“密钥恢复单”，请打印两份，锁好，再删除文件。',
  },
  en: {
    title: 'Begin here',
    why: 'Name the first place and its first officer. The places below it can be imported afterwards.',
    code: 'Place code',
    codeHelp: 'The statistical code, 500109 say; codes of places below begin with it',
    place: 'Name of the place',
    officer: 'Name of the officer',
    go: 'Begin, and choose a PIN',
    badCode: 'A code is 2 to 20 digits or letters',
    missing: 'Please fill in everything',
    noLink: 'Please open this page by the link that the server printed when it started.',
    offline: 'The server does not answer. Try again soon; what you entered is still here.',
    keys: 'A key recovery sheet lies in the server’s data folder. Print it twice, lock both away, then delete the file.',
  },
});
