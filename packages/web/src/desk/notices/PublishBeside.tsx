import { Button, Input } from 'antd';
import { useState } from 'react';
import { useDevice, uuidv7 } from '../../device/index.ts';
import { instantOf } from '../../door/visit/index.ts';
import { toast } from '../../look/index.ts';
import { defineWords, useWords } from '../../words/index.ts';
import { Beside } from '../frame/index.ts';

const words = defineWords({
  zh: {
    title: '发通知',
    sub: '在岗的人都会收到；发出后不能改。',
    heading: '标题',
    text: '内容',
    day: '最晚哪天回（可不填）',
    hour: '几点',
    publish: '发给在岗的人',
    published: '通知已发',
  },
  en: {
    title: 'Publish a notice',
    sub: 'Everybody at work gets it; once published it cannot be changed.',
    heading: 'Title',
    text: 'Text',
    day: 'Answer by (optional)',
    hour: 'Hour',
    publish: 'Publish to everybody at work',
    published: 'Published',
  },
});

export function PublishBeside({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const device = useDevice();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [day, setDay] = useState('');
  const [hour, setHour] = useState('18');
  const publish = async () => {
    const answerBy = day ? instantOf(day, Number(hour) || 0, device.session.policy.zone) : undefined;
    await device.record('notices.published', {
      notice: uuidv7(),
      title: title.trim(),
      text: text.trim(),
      ...(answerBy !== undefined && { answerBy }),
    });
    toast(w.published);
    onClose();
  };
  return (
    <Beside title={w.title} sub={w.sub} onClose={onClose}>
      <div className="dk-form">
        <label htmlFor="notice-title">
          <span>{w.heading}</span>
          <Input
            id="notice-title"
            autoFocus
            maxLength={120}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
        </label>
        <label htmlFor="notice-text">
          <span>{w.text}</span>
          <Input.TextArea
            id="notice-text"
            maxLength={4000}
            autoSize={{ minRows: 5, maxRows: 14 }}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <div className="dk-pair">
          <label htmlFor="notice-day">
            <span>{w.day}</span>
            <Input id="notice-day" type="date" value={day} onChange={({ target }) => setDay(target.value)} />
          </label>
          <label htmlFor="notice-hour">
            <span>{w.hour}</span>
            <Input
              id="notice-hour"
              type="number"
              min={0}
              max={23}
              disabled={!day}
              value={hour}
              onChange={({ target }) => setHour(target.value)}
            />
          </label>
        </div>
        <Button
          type="primary"
          className="dk-next"
          disabled={!title.trim() || !text.trim()}
          onClick={() => void publish()}
        >
          {w.publish}
        </Button>
      </div>
    </Beside>
  );
}
