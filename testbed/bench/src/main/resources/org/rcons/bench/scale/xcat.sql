-- Tables of an xCAT database that consoles depend on, as xCAT makes them in SQLite.
CREATE TABLE site (
  key VARCHAR(128) ,
  value TEXT,
  comments TEXT,
  disable TEXT,
  PRIMARY KEY (key)
);
CREATE TABLE nodelist (
  node VARCHAR(128) ,
  groups TEXT,
  status TEXT,
  statustime TEXT,
  appstatus TEXT,
  appstatustime TEXT,
  primarysn TEXT,
  hidden TEXT,
  updatestatus TEXT,
  updatestatustime TEXT,
  zonename TEXT,
  comments TEXT,
  disable TEXT,
  PRIMARY KEY (node)
);
CREATE TABLE nodegroup (
  groupname VARCHAR(128) ,
  grouptype TEXT,
  members TEXT,
  membergroups TEXT,
  wherevals TEXT,
  comments TEXT,
  disable TEXT,
  PRIMARY KEY (groupname)
);
CREATE TABLE nodehm (
  node VARCHAR(128) ,
  power TEXT,
  mgt TEXT,
  cons TEXT,
  termserver TEXT,
  termport TEXT,
  conserver TEXT,
  serialport TEXT,
  serialspeed TEXT,
  serialflow TEXT,
  getmac TEXT,
  cmdmapping TEXT,
  consoleondemand TEXT,
  consoleenabled TEXT,
  comments TEXT,
  disable TEXT,
  PRIMARY KEY (node)
);
CREATE TABLE nodetype (
  node VARCHAR(128) ,
  os TEXT,
  arch TEXT,
  profile TEXT,
  provmethod TEXT,
  supportedarchs TEXT,
  nodetype TEXT,
  comments TEXT,
  disable TEXT,
  PRIMARY KEY (node)
);
CREATE TABLE noderes (
  node VARCHAR(128) ,
  servicenode TEXT,
  netboot TEXT,
  tftpserver TEXT,
  tftpdir TEXT,
  nfsserver TEXT,
  monserver TEXT,
  nfsdir TEXT,
  installnic TEXT,
  primarynic TEXT,
  discoverynics TEXT,
  cmdinterface TEXT,
  xcatmaster TEXT,
  current_osimage TEXT,
  next_osimage TEXT,
  nimserver TEXT,
  routenames TEXT,
  nameservers TEXT,
  proxydhcp TEXT,
  syslog TEXT,
  comments TEXT,
  disable TEXT,
  PRIMARY KEY (node)
);
CREATE TABLE servicenode (
  node VARCHAR(128) ,
  nameserver TEXT,
  dhcpserver TEXT,
  tftpserver TEXT,
  nfsserver TEXT,
  conserver TEXT,
  monserver TEXT,
  ldapserver TEXT,
  ntpserver TEXT,
  ftpserver TEXT,
  nimserver TEXT,
  ipforward TEXT,
  dhcpinterfaces TEXT,
  proxydhcp TEXT,
  comments TEXT,
  disable TEXT,
  PRIMARY KEY (node)
);
CREATE TABLE ipmi (
  node VARCHAR(128) ,
  bmc TEXT,
  bmcport TEXT,
  taggedvlan TEXT,
  bmcid TEXT,
  username TEXT,
  password TEXT,
  comments TEXT,
  disable TEXT,
  PRIMARY KEY (node)
);
CREATE TABLE hosts (
  node VARCHAR(128) ,
  ip TEXT,
  hostnames TEXT,
  otherinterfaces TEXT,
  comments TEXT,
  disable TEXT,
  PRIMARY KEY (node)
);
CREATE TABLE passwd (
  key VARCHAR(128) ,
  username VARCHAR(128) ,
  password TEXT,
  cryptmethod TEXT,
  authdomain TEXT,
  comments TEXT,
  disable TEXT,
  PRIMARY KEY (key,username)
);
