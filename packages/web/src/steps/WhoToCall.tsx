import { holdsAt, type Role } from '@fangxian/domain/access';
import { isSealed } from '@fangxian/domain/records';
import { calledFromDoors, type MemberState } from '@fangxian/domain/workforce';
import { useMemo } from 'react';
import { roleWords } from '../app/index.ts';
import { type Device, useDevice, useVersion } from '../device/index.ts';
import { defineWords, useWords } from '../words/index.ts';
import { rolesOf } from './items.ts';

const words = defineWords({
  zh: {
    call: '请打给{role}',
    none: '请马上告诉{role}',
    dial: '☎ {name} {phone}',
    text: '只记看到的和听到的，不用判断是什么病。',
  },
  en: {
    call: 'Please call: {role}',
    none: 'Please tell at once: {role}',
    dial: '☎ {name} {phone}',
    text: 'Record what you see and hear. You need not say what illness it is.',
  },
});

export type Called = { readonly role: Role; readonly name: string; readonly phone: string };

/** Whom the policy has called for a fever, else who else is called from doors; somebody with a number, and not oneself. */
export function whoToCall(device: Pick<Device, 'get' | 'ids' | 'session'>, now: number): Called | undefined {
  const { session } = device;
  const members = device.ids('member').flatMap((id) => device.get<MemberState>(`member/${id}`) ?? []);
  for (const role of [session.policy.fever.call, ...calledFromDoors]) {
    for (const { member, name, phone, grants } of members) {
      if (member === session.member || phone === undefined || isSealed(phone)) continue;
      if (!grants.some((grant) => grant.role === role && holdsAt(grant, now))) continue;
      return { role, name: name === undefined || isSealed(name) ? '' : name, phone };
    }
  }
  return undefined;
}

export const dialling = (phone: string) => `tel:${phone.replace(/[^\d+]/g, '')}`;

/** Whom to call, by the policy; and never a diagnosis. */
export function WhoToCall({ now }: { now: number }) {
  const w = useWords(words);
  const roles = useWords(roleWords);
  const device = useDevice();
  const version = useVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all rows
  const found = useMemo(() => whoToCall(device, now), [device, version, now]);
  // Whoever would be called needs no number to call.
  if (rolesOf(device.session.grants, now).includes(device.session.policy.fever.call)) return null;
  return (
    <div className="fx-who">
      <b>{found ? w.call({ role: roles[found.role] }) : w.none({ role: roles[device.session.policy.fever.call] })}</b>
      {found && <a href={dialling(found.phone)}>{w.dial({ name: found.name, phone: found.phone })}</a>}
      <span>{w.text}</span>
    </div>
  );
}
