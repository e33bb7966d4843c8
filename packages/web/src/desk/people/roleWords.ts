import { defineWords } from '../../words/index.ts';

export const roleWords = defineWords({
  zh: {
    districtOfficer: '区级人员',
    streetOfficer: '街道人员',
    communitySecretary: '社区书记',
    communityWorker: '社区工作人员',
    doctor: '社区医生',
    policeOfficer: '社区民警',
    gridWorker: '网格员',
    buildingLead: '楼栋长',
    volunteer: '志愿者',
  },
  en: {
    districtOfficer: 'District officer',
    streetOfficer: 'Street officer',
    communitySecretary: 'Community secretary',
    communityWorker: 'Community worker',
    doctor: 'Community doctor',
    policeOfficer: 'Police officer',
    gridWorker: 'Grid worker',
    buildingLead: 'Building lead',
    volunteer: 'Volunteer',
  },
});
