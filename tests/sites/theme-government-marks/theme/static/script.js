const name = "\x63r\u006fwn";
