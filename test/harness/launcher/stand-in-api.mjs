import './stand-in.mjs';
