/** The device in React: hooks that re-read rows when something changed, and only then. */
import type { SubjectKey } from '@fangxian/domain/records';
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Device, Loading, OutboxAccount } from './device.ts';
import type { Session } from './lease.ts';

const DeviceContext = createContext<Device | undefined>(undefined);

export function DeviceProvider({ device, children }: { device: Device; children: ReactNode }) {
  return <DeviceContext value={device}>{children}</DeviceContext>;
}

/** The device itself, to record and to ask. It does not re-render; the hooks below do. */
export function useDevice(): Device {
  const device = useContext(DeviceContext);
  if (!device) throw new Error('useDevice outside of DeviceProvider');
  return device;
}

/** Anything read from the device. `read` must return the same value for as long as nothing changed. */
export function useFrom<Value>(read: (device: Device) => Value): Value {
  const device = useDevice();
  return useSyncExternalStore(device.subscribe, () => read(device));
}

export function useRow<State>(key: SubjectKey | undefined): State | undefined {
  return useFrom((device) => (key === undefined ? undefined : device.get<State>(key)));
}

export function useOutbox(): OutboxAccount {
  return useFrom((device) => device.outbox);
}

export function useSession(): Session {
  return useFrom((device) => device.session);
}

export function useLoading(): Loading {
  return useFrom((device) => device.loading);
}

/** A number that grows with every change of rows: the dependency of a `useMemo` that reads many of them. */
export function useVersion(): number {
  return useFrom((device) => device.version);
}
