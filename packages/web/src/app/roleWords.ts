import { defineWords } from '../words/index.ts';

/** What each role is called. */
export const roleWords = defineWords({
  zh: {
    districtOfficer: '区指挥部',
    streetOfficer: '街道负责人',
    communitySecretary: '社区书记',
    communityWorker: '社区工作者',
    doctor: '社区医生',
    policeOfficer: '社区民警',
    gridWorker: '网格员',
    buildingLead: '楼栋长',
    volunteer: '志愿者',
  },
  en: {
    districtOfficer: 'District office',
    streetOfficer: 'Street office',
    communitySecretary: 'Community secretary',
    communityWorker: 'Community worker',
    doctor: 'Community doctor',
    policeOfficer: 'Community police officer',
    gridWorker: 'Grid worker',
    buildingLead: 'Building lead',
    volunteer: 'Volunteer',
  },
});
