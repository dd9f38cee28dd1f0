import { listed } from './pattern.ts'

/** Before names: `By Jane Doe`, `Text: Jana Roth`. */
export const SURE_LABELS = listed(String.raw`
  written by; reported by; words by; words; story by; text by; report by; reporting by; article by; posted by;
  published by; by; author; authors; byline; reporter; reporters; writer; ein bericht von; ein artikel von;
  eine reportage von; eine analyse von; ein kommentar von; ein gastbeitrag von; text; autor; autorin; autoren;
  verfasst von; geschrieben von; von unserem korrespondenten; von unserer korrespondentin; un article de; écrit par;
  rédigé par; publié par; propos recueillis par; texte; auteur; auteure; auteurs; par; escrito por; publicado por;
  texto de; texto; autora; autores; redactado por; por; una crónica de; escrita por; redação de; reportagem de;
  scritto da; articolo di; a cura di; testo di; autore; autrice; geschreven door; door; tekst; skrevet af; skrevet av;
  skriven av; text av; tekst av; journalist; kirjoittaja; teksti; toimittaja; napisał; napisała; autor tekstu; autoři;
  autorka; napsal; írta; szerző; szerzők; autori; scris de; de către; yazan; yazar; haber; muhabir; συντάκτης;
  γράφει ο; γράφει η; του; της; автор; авторы; автори; текст; подготовил; подготовила; tác giả; bài; oleh; penulis;
  بقلم; كتب; كتبت; الكاتب; מאת; נכתב על ידי; लेखक; द्वारा
`)

/** These also begin a name, or a sentence: they count only before names of two words. */
export const LOOSE_LABELS = listed(String.raw`
  von; vom; di; de; da; av; af; van; od; autor:; από; από τον; από την; от
`)

/** Before names in Chinese, Japanese and Korean. */
export const CJK_LABELS = listed(String.raw`
  文; 作者; 撰文; 记者; 記者; 采写; 编辑; 編輯; 责任编辑; 责编; 報導; 报道; 特约记者; 本报记者; 新华社记者; 执笔; 執筆; 文・写真; 取材・文; 取材; ライター; 編集; 筆者; 글; 글·사진;
  글ㆍ사진; 기자; 취재; 작성자
`)

/** After a name in these languages: what this person is. */
export const CJK_ROLES = listed(String.raw`
  记者; 記者; 特派员; 特派員; 编辑; 編輯; 報導; 报道; 撰文; 編集委員; 論説委員; 編集者; 通讯员; 評論員; 기자; 특파원; 논설위원; 선임기자; 인턴기자; 객원기자
`)

/** Between names. */
export const AND = listed(String.raw`
  and; with; und; mit; sowie; et; avec; met; och; og; sekä; oraz; si; și; ve; ile; και; dan; và; และ; و; и; та; és;
  in collaboration with; in association with; as told to
`)

/** Also within a name (`Ortega y Gasset`): they divide only what has two words on both sides. */
export const WEAK_AND = listed(String.raw`
  y; e; i; ja; a; o; en; con; com; med; &; \+
`)

/** After a name and a comma, a part of the name. */
export const SUFFIXES = listed(String.raw`
  jr; sr; ii; iii; iv; v; phd; ph.d; md; m.d; dds; rn; esq; obe; mbe; cbe; qc; kc; sc; mp; msp; mep; frs; sj; s.j; op;
  o.p; filho; neto; júnior; junior; fils; père; ba; ma; mba; llm; jd; j.d; cpa; ret
`)

/** A part of a byline that has one of these says what a person is, not who. */
export const ROLES = listed(String.raw`
  correspondents?; editors?; reporters?; writers?; columnists?; journalists?; contributors?; contributor; producers?;
  photographers?; photojournalists?; analysts?; commentators?; critics?; chief; bureau chief; head of \p{L}+; anchor;
  presenter; broadcaster; blogger; freelancer; freelance; intern; trainee; fellow; lecturer; professor of .+;
  researcher; author of .+; stringer; fact[- ]checker; staff; team leader; director of .+; managing director;
  reviewer; specialist; expert; guest author; sub-?editor; korrespondent(?:in)?; \p{L}*korrespondent(?:in)?;
  \p{L}*redakteur(?:in)?; \p{L}*reporter(?:in)?; journalist(?:in)?; autor(?:in)?; kolumnist(?:in)?; leiter(?:in)?;
  \p{L}*chef(?:in)?; volontär(?:in)?; gastautor(?:in)?; ressortleiter(?:in)?; redaktor(?:in)?; correspondante?s?;
  envoyée? spéciale?; envoyés spéciaux; journalistes?; rédact(?:eur|rice)(?: en chef)?; grand reporter;
  chroniqueu(?:r|se); chef de service; éditorialiste; pigiste; corresponsal(?:es)?; enviad[oa] especial;
  redactor(?:a|es)?; periodistas?; columnista; reporter[oa]s?; correspondentes?; repórter(?:es)?; jornalistas?;
  redator(?:a|es)?; colunista; editor(?:a|es); corrispondente; inviat[oa](?: speciale)?; giornalista; redattore;
  redattrice; editorialista; verslagge(?:ver|efster); \p{L}*redacteur; correspondent[e]?; chef; utrikeskorrespondent;
  reporter; redaktör; redaktør; journalist; toimittaja; kirjeenvaihtaja; korespondent(?:ka)?; dziennikar(?:z|ka);
  redaktor(?:ka)?; redaktorka; novinář(?:ka)?; tudósító; újságíró; szerkesztő; redactor; muhabir(?:i)?; gazeteci;
  editör(?:ü)?; корреспондент(?:ка)?; обозреватель; журналист(?:ка)?; редактор; кореспондент(?:ка)?; журналіст(?:ка)?;
  phóng viên; wartawan; jurnalis
`)

/** A name that ends so is that of a desk, and may hold `and`. */
export const DESKS = listed(String.raw`
  desk; team; staff; unit; bureau; newsroom; department; service; section; lab; studio; group; network; redaktion;
  ressort; rédaction; redacción; redação; redazione; redactie; redaktionen; toimitus; redakcja; redakce; редакция;
  редакція
`)

/** Who may be credited with one word, or in small letters; each as it is credited. */
export const AGENCIES = listed(String.raw`
  Agencies; News Agencies; Wire Services; Wires; Agency Reports; Other Agencies; News Services; Wire Reports;
  Staff and Agencies; Agencies and Staff; Staff; Staff Reporters; Agenturen; Agences; Agencias; Agências; Agenzie;
  Persbureaus; Agentschappen; Agencje; Агентства; Ajanslar; Bureaux; Reuters; The Associated Press; Associated Press;
  AP; AFP; UPI; PA; PA Media; Press Association; Bloomberg; dpa; APA; sda; Keystone-SDA; epd; KNA; SID; ANSA;
  Adnkronos; AGI; EFE; Europa Press; Lusa; ANP; Belga; TT; NTB; Ritzau; STT; PAP; ČTK; MTI; TASS; ТАСС; RIA Novosti;
  Интерфакс; Interfax; Укринформ; Xinhua; 新华社; 共同通信; 共同; 時事通信; 時事; Kyodo; Yonhap; 연합뉴스; PTI; ANI; IANS; AAP; CP;
  The Canadian Press; Anadolu; AA; DHA; İHA; WAM; NPR; BBC; CNN; NBC; ABC; CBS; PBS; ITV; ZDF; ARD; Antara; TTXVN;
  Editorial; Redaktion; Rédaction; Redacción; Redazione; La rédaction; La Redacción; The Editors; The Editorial Board
`)
