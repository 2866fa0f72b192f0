export const usage = `Paramarsh hub

  npm run hub                            start the hub
  npm run hub -- operator add NAME       add an operator (the passphrase is asked)
  npm run hub -- account add NAME …      add an account
      --role doctor         --full-name, --speciality, --covers A,B, --qualification, --council, --registration
      --role health-worker  --full-name, --centre ORGANIZATION-ID (of a centre that was imported)
  npm run hub -- account withdraw NAME   no more sign-in; what was signed stays valid
  npm run hub -- account passphrase NAME a new passphrase for somebody who lost it (it is asked)
  npm run hub -- account list
  npm run hub -- backup DIR              a copy of all that a hub keeps, also while it runs; putting it back (--help)
  npm run hub -- recovery-key …          the hospital's way into a desk's file after a lost passphrase (--help)
  npm run hub -- audit-heads NAME        how far a doctor's audit had come on each desk, for verify-audit
  npm run hub -- overrides               how often each safety alert was kept with a reason, and what is proposed
  npm run hub -- knowledge …             medicines, rules and lists as sheets for the spreadsheet (knowledge --help)
  npm run hub -- desk-keys --help        the keys by which a doctor's desks sign; withdrawing one
  npm run hub -- call-reports …          calls that were reported, and between whom none are made (--help)
  npm run hub -- centre …                what kind of facility a centre is: its usual stock (centre --help)
  npm run hub -- emergency …             to whom a red request goes that nobody claims (emergency --help)
  npm run hub -- turn-config …           a safe configuration of coturn for --turn-url and its secret (--help)
  npm run hub -- turn-check …            whether that server gives relays at each of its addresses (--help)
  npm run hub -- import FILE.json …      FHIR R4 bundles: transaction, batch, collection
                                         into the practice hub, if npm start runs on this PC, else the data folder
      --url http://HUB --username NAME   into a running hub, as its operator
  npm run hub -- practice                a practice hub with invented patients (ends when stdin closes)

  --data FOLDER   data folder            PARAMARSH_HUB_DATA
  --port N        port, 0 for any free   PARAMARSH_HUB_PORT        default 8480
  --host ADDRESS  interface to listen on PARAMARSH_HUB_HOST        default 127.0.0.1
  --lan           for tablets and PCs of the local network: everything over TLS on all interfaces (with --host
                  on one), with certificates of the hub's own; prints the address where a device learns to
                  trust them, and the fingerprint to compare. Plain HTTP then answers this machine alone.
  --lan-port N    of --lan; where it is taken, the next free one            default 8443
  --browser PATH  practice only: Chromium for the invented patient who answers calls where no person is
  --turn-url HOST the site's TURN server (coturn with use-auth-secret): by UDP, TCP and TLS on 443;
                  or single addresses (turn:…, turns:…), repeated                  PARAMARSH_HUB_TURN_URLS
  --turn-secret-file FILE   its static-auth-secret                     else   PARAMARSH_HUB_TURN_SECRET
  --help          this text

  The passphrase comes from PARAMARSH_HUB_PASSPHRASE, else from the keyboard or the first line of stdin.
  Exit codes: 0 done, 1 not done (said why), 2 wrong use.
`;
