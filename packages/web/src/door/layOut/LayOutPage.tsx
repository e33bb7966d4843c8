import { useGo, useQuery } from '../../app/index.ts';
import { Page } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { Above } from '../DoorPage.tsx';
import { useDoor } from '../door.tsx';
import { AddDoor } from './AddDoor.tsx';
import { LayOutForm } from './LayOutForm.tsx';

const words = defineWords({
  zh: { layOut: '画一栋楼', addDoor: '加一个门' },
  en: { layOut: 'Lay out a building', addDoor: 'Add a door' },
});

/** No roster is normal: a whole building from a few numbers, or one more door of a building that is known. */
export function LayOutPage() {
  const w = useWords(words);
  const { back } = useGo();
  const query = useQuery();
  const { doors } = useDoor();
  const building = doors.buildings.find(({ id }) => id === query.building);
  return (
    <Page
      above={<Above />}
      title={building ? w.addDoor : w.layOut}
      sub={building?.name}
      onBack={() => back(building ? ['building', building.id] : ['buildings'])}
    >
      {building?.state ? (
        <AddDoor building={building.state} stairwell={query.stairwell} />
      ) : (
        <LayOutForm name={query.name ?? ''} />
      )}
    </Page>
  );
}
