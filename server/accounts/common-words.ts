/** What passwords are made of that are tried first. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
password passwort passwords pass passcode passphrase passme letmein login logon signin access open
secret secure security admin administrator root user guest test tester testing default changeme
change temp temporary welcome hello hallo qwerty qwertz azerty asdf asdfgh asdfghjkl zxcvbn
zxcvbnm qwertyuiop qazwsx qwer abc abcd abcde abcdef iloveyou love lovely loveme loveyou princess
prince sunshine moonlight rainbow flower butterfly angel angels dragon monkey tiger lion panther
eagle falcon phoenix wolf dolphin panda kitten puppy chicken cheese banana orange apple pepper
cookie chocolate coffee summer winter spring autumn january february march april may june july
august september october november december monday tuesday wednesday thursday friday saturday
sunday football soccer baseball basketball hockey tennis cricket rugby golf liverpool arsenal
chelsea everton tottenham manchester united barcelona madrid juventus bayern celtic rangers
yankees cowboys lakers bulls ferrari porsche mercedes mustang corvette harley yamaha starwars
startrek pokemon superman batman spiderman ironman matrix hunter killer shadow master ninja
samurai pirate warrior knight king queen legend gandalf merlin zeus apollo thunder lightning storm
computer internet google facebook microsoft windows linux samsung iphone android server system
network database money dollar million lucky freedom forever friend friends family mother father
brother sister daddy mommy babygirl baby honey sweet sweetie darling beautiful handsome trustno
whatever nothing something blink metallica nirvana slipknot music guitar piano dance holiday
vacation travel london paris berlin munich vienna rome milan lisbon dublin belfast glasgow
edinburgh cardiff england scotland ireland wales britain germany france italy spain portugal
europe america canada australia newyork chicago boston texas california florida washington michael
jennifer jessica ashley joshua matthew daniel andrew thomas robert william james joseph david
richard charles george edward henry oliver harry jack charlie alexander benjamin samuel jordan
taylor morgan anthony nicole amanda michelle melissa stephanie elizabeth victoria charlotte emily
sophie hannah olivia amelia isabella maria anna laura sarah martin patrick kevin steven peter paul
john mark luke maggie buster bailey ginger tigger snoopy scooter bandit news newsroom newsdesk
desk galley journalist journalism reporter reporters editor editorial editors publisher publishing
headline headlines deadline frontpage byline standfirst newspaper paper press pressroom
breakingnews breaking journal gazette tribune herald times telegraph guardian chronicle observer
courier bulletin daily weekly media story stories draft drafts copydesk printing writer writing
author magazine radio television broadcast company office work super mega ultra magic power
bonjour ciao hola amor bella passwd geheim motdepasse contrasena senha parola haslo wachtwoord
losenord qwe asd zxc you me my the
`
    .trim()
    .split(/\s+/),
)

/** Along a keyboard, the alphabet and the digits; backwards too. */
export const COMMON_ROWS = [
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  'abcdefghijklmnopqrstuvwxyz',
  '012345678901234567890',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'zaq12wsxcde34rfvbgt56yhnmju78ik',
  '1q2w3e4r5t6y7u8i9o0p',
  'a1b2c3d4e5f6g7h8i9j0',
]
