import { listed } from './pattern.ts'

/*
 * Words of a page that are not the story's: its buttons, and what stands in the place of pictures and advertisements.
 * A line is one of them only as a whole, so `Share prices fall` is none.
 */

/** With more words after them, what a page asks of its readers. */
export const CALLS = listed(`
  share; save; print; scroll; sign; log; subscribe; skip; tap; click; swipe; join; get; see; show; continue; follow; read; listen; watch; download; bookmark;
  comment; discuss; explore; discover; register; support; advertisement; sponsored; loading; copy; email
`)

/** Whole lines. */
export const BUTTONS = listed(String.raw`
  news-image; a+; a-; a; views; view; reads; scroll; scroll to continue; scroll to continue with content; tap to read more; image; thumbnail; photo; picture; hero image; featured image; advertisement; advertisements;
  advertising; ad; ads; sponsored; sponsored content; promoted; paid content; anzeige; werbung; publicité; annonce;
  publicidad; anuncio; publicidade; anúncio; pubblicità; advertentie; annons; reklame; reklama; mainos; hirdetés;
  publicitate; reklam; διαφήμιση; реклама; quảng cáo; iklan; إعلان; פרסומת; विज्ञापन; 广告; 廣告; 広告; pr; 광고; just now;
  gerade eben; à l’instant; ahora mismo; agora mesmo; proprio ora; zojuist; только что; 刚刚; 剛剛; たった今; 방금;
  article continues below; article continues after advertisement; story continues below advertisement;
  continue reading below; skip advertisement; after advertisement; share; shares; sharing; share via; print;
  printer-friendly; save; saved; save for later; read later; bookmark; bookmarks; favorite; favourite; gift;
  gift article; give; e-mail; email; mail; copy; copied; link; link copied; copy link; copy url; listen;
  listen to article; listen to this article; play; pause; watch; download; subscribe; subscribe now; sign in; sign up;
  log in; login; log out; register; join; join now; donate; support us; become a member; newsletter; newsletters;
  menu; search; close; open; more; read more; show more; see more; load more; less; home; homepage; home page; back;
  back to top; top; next; previous; skip to content; skip to the content; skip to main content; skip navigation;
  comment; comments; leave a comment; add comment; add a comment; view comments; show comments; join the conversation;
  join the discussion; reply; like; likes; dislike; follow; follow us; following; follow author; unfollow; report;
  report an error; report a typo; feedback; tweet; post; pin; pin it; toggle; expand; collapse; fullscreen;
  full screen; enlarge; zoom; view image; view gallery; gallery; text size; font size; a a; aa; a- a+; dark mode;
  light mode; translate; language; add to reading list; add to favorites; add to favourites; notifications; live;
  breaking; breaking news; exclusive; premium; subscriber only; subscribers only; members only; free; trending;
  most read; most viewed; loading; loading...; loading…; continue reading; keep reading; read full article;
  read full story; see comments; no comments yet; accept; accept all; accept cookies; reject all; cookie settings;
  manage cookies; copyright; rss; pdf; app; get the app; open in app; add us on google; add as preferred on google;
  prefer us on google; google news; follow us on google news; make us preferred on google; set as preferred;
  republish; republish this article; reprints; rights and permissions; cite; cite this article; ask ai; summarize;
  summary; key points; in brief; facebook; twitter; x; linkedin; whatsapp; telegram; reddit; pinterest; instagram;
  youtube; tiktok; threads; bluesky; mastodon; messenger; flipboard; pocket; tumblr; viber; line; vk; ok; wechat;
  weibo; xing; signal; skype; snapchat; kakaotalk; 微信; 微博; 微信好友; qq空间; qq; はてな; はてなブックマーク; ツイート; ポスト; 카카오톡; 페이스북; 트위터;
  네이버; вконтакте; одноклассники; телеграм; teilen; drucken; speichern; merken; merkliste; zur merkliste;
  artikel teilen; artikel drucken; artikel merken; kommentieren; kommentare; kommentar; abonnieren; anmelden;
  abmelden; registrieren; folgen; weiterlesen; mehr; mehr lesen; vorlesen; anhören; artikel anhören; jetzt anhören;
  verschenken; artikel verschenken; schließen; suche; suchen; startseite; zurück; weiter; per e-mail teilen; kopieren;
  link kopieren; herunterladen; bild; foto; bild vergrößern; nach oben; zum inhalt springen; menü; exklusiv;
  eilmeldung; jetzt teilen; empfehlen; versenden; schrift; schriftgröße; partager; imprimer; enregistrer; sauvegarder;
  commenter; commentaire; commentaires; s’abonner; s'abonner; abonnez-vous; se connecter; connexion; s’inscrire;
  s'inscrire; suivre; lire plus tard; lire la suite; écouter; écouter l’article; écouter l'article; offrir;
  offrir l’article; offrir l'article; copier; copier le lien; fermer; rechercher; recherche; accueil; retour; suivant;
  précédent; envoyer; envoyer par e-mail; télécharger; agrandir; partager l’article; partager l'article; réagir;
  ajouter aux favoris; favoris; à lire aussi; réservé aux abonnés; article réservé aux abonnés; exclusif; en direct;
  aller au contenu; compartir; imprimir; guardar; comentar; comentarios; suscribirse; suscríbete; iniciar sesión;
  registrarse; regístrate; seguir; leer más; leer más tarde; escuchar; copiar; copiar enlace; cerrar; buscar; inicio;
  portada; volver; siguiente; anterior; enviar; enviar por correo; descargar; regalar; ampliar; compartir en facebook;
  exclusivo; última hora; en vivo; en directo; saltar al contenido; me gusta; correo; compartilhar; partilhar;
  compartilhe; salvar; comentários; comente; assinar; assine; entrar; cadastre-se; ler mais; leia mais; ouvir; ouça;
  copiar link; fechar; pesquisar; início; voltar; próximo; baixar; presentear; ao vivo; ir para o conteúdo; curtir;
  condividi; stampa; salva; commenta; commenti; abbonati; accedi; registrati; segui; leggi dopo; leggi più tardi;
  leggi tutto; continua a leggere; ascolta; ascolta l’articolo; ascolta l'articolo; copia; copia link; chiudi; cerca;
  indietro; avanti; invia; scarica; regala; ingrandisci; esclusivo; in diretta; vai al contenuto; mi piace; delen;
  deel; deel dit artikel; afdrukken; printen; opslaan; bewaren; bewaar; reageren; reageer; reacties; abonneren;
  inloggen; aanmelden; registreren; volgen; volg; lees meer; lees later; luister; luisteren; kopiëren; kopieer link;
  sluiten; zoeken; terug; volgende; vorige; verzenden; downloaden; cadeau doen; vergroten; exclusief; naar inhoud;
  dela; dela artikel; skriv ut; spara; kommentera; prenumerera; logga in; följ; läs mer; lyssna; kopiera;
  kopiera länk; stäng; sök; hem; tillbaka; del; del artikel; del saken; udskriv; gem; kommentér; abonnér; abonner;
  log ind; følg; læs mere; lyt; lyt til artiklen; kopier link; luk; søg; hjem; tilbage; lagre; kommenter; logg inn;
  les mer; lytt; kopier lenke; lukk; søk; tilbake; jaa; tulosta; tallenna; kommentoi; tilaa; kirjaudu; seuraa;
  lue lisää; kuuntele; kopioi linkki; sulje; hae; etusivu; takaisin; udostępnij; drukuj; zapisz; skomentuj;
  komentarze; subskrybuj; zaloguj; zaloguj się; zarejestruj się; obserwuj; czytaj więcej; posłuchaj; kopiuj link;
  skopiuj link; zamknij; szukaj; wstecz; sdílet; vytisknout; tisk; uložit; komentovat; diskuse; přihlásit se;
  sledovat; číst dál; poslechnout; kopírovat odkaz; zavřít; hledat; domů; zpět; megosztás; nyomtatás; mentés;
  bejelentkezés; követés; tovább; bezárás; keresés; distribuie; tipărește; salvează; comentează; abonează-te;
  autentificare; citește mai mult; închide; caută; acasă; paylaş; yazdır; kaydet; yorum yap; yorumlar; abone ol;
  giriş yap; takip et; devamını oku; dinle; bağlantıyı kopyala; kapat; ara; anasayfa; ana sayfa; geri; κοινοποίηση;
  εκτύπωση; αποθήκευση; σχόλια; εγγραφή; σύνδεση; περισσότερα; αναζήτηση; αρχική; поделиться; поделитесь; печать;
  распечатать; версия для печати; сохранить; в закладки; комментировать; комментарии; комментарий; подписаться;
  подписывайтесь; войти; регистрация; читать далее; читать дальше; подробнее; слушать; скопировать;
  скопировать ссылку; копировать ссылку; закрыть; поиск; главная; назад; вперед; отправить; скачать; нравится;
  эксклюзив; срочно; поділитися; поширити; друк; друкувати; зберегти; коментарі; коментувати; підписатися; увійти;
  читати далі; слухати; копіювати; закрити; пошук; головна; chia sẻ; in; in bài viết; lưu; lưu bài viết; bình luận;
  đăng ký; đăng nhập; theo dõi; xem thêm; đọc thêm; nghe; sao chép liên kết; đóng; tìm kiếm; trang chủ; bagikan;
  cetak; simpan; komentar; berlangganan; masuk; daftar; ikuti; baca juga; baca selengkapnya; dengarkan; salin tautan;
  tutup; cari; beranda; شارك; مشاركة; طباعة; اطبع; حفظ; احفظ; تعليق; تعليقات; اشترك; تسجيل الدخول; تابع; تابعنا;
  اقرأ المزيد; المزيد; استمع; نسخ الرابط; إغلاق; بحث; الرئيسية; שתף; שיתוף; הדפסה; הדפס; שמור; שמירה; תגובות; הגב;
  הרשמה; התחברות; עקוב; קרא עוד; האזנה; העתק קישור; סגור; חיפוש; דף הבית; اشتراک‌گذاری; چاپ; ذخیره; शेयर करें; शेयर;
  प्रिंट; सेव करें; टिप्पणी; फॉलो करें; और पढ़ें; साझा करें; होम; 分享; 分享到; 打印; 列印; 收藏; 保存; 儲存; 评论; 評論; 留言; 订阅; 訂閱; 登录;
  登入; 注册; 註冊; 关注; 追蹤; 阅读更多; 阅读全文; 更多; 听新闻; 收听; 收聽; 复制链接; 複製連結; 关闭; 關閉; 搜索; 搜尋; 首页; 首頁; 返回; 返回顶部; 举报; 点赞; 转发; 字体; 大; 中;
  小; 独家; 獨家; シェア; シェアする; 共有; 共有する; 印刷; 印刷する; 保存する; コメント; コメントする; 購読; ログイン; 会員登録; フォロー; フォローする; 続きを読む; もっと見る; 聴く;
  記事を聴く; リンクをコピー; 閉じる; 検索; ホーム; トップ; 戻る; クリップ; ブックマーク; 有料記事; 会員限定; 独自; 速報; 공유; 공유하기; 인쇄; 인쇄하기; 저장; 스크랩; 댓글; 댓글쓰기; 구독;
  구독하기; 로그인; 회원가입; 팔로우; 더보기; 본문듣기; 듣기; 링크 복사; url복사; url 복사; 닫기; 검색; 홈; 이전; 다음; 좋아요; 글자크기; 글자크기 조절; 단독; 속보; 가; 가+; 가-
`)

/** A button and what it acts on: `Share this article`, `Print page`. */
export const VERBS = listed(String.raw`
  share; save; print; e-?mail; copy; listen to; read; view; bookmark; gift; download; tweet; post; send; pin; like;
  follow; recommend; watch; play; report; republish; cite
`)
export const OBJECTS = listed(String.raw`
  article; story; page; post; link; url; content; news; news story; with a friend; with friends; to a friend;
  by e-?mail; via e-?mail; options; tools; this
`)

export const SERVICES = listed(String.raw`
  微信; 微博; facebook; twitter; x; linkedin; whatsapp; telegram; reddit; pinterest; e-?mail; email; bluesky; threads;
  mastodon; messenger; instagram; flipboard; line; wechat; weibo; vk; pocket; google news; google; apple news;
  youtube; tiktok; social media
`)

/** A few words before a service: `Share on Facebook`. */
export const ON_SERVICE = listed(String.raw`
  分享到; share (?:it )?(?:on|via|to|with|by|in); tweet (?:on|via); follow(?: us)? on; post (?:on|to); save to;
  send (?:via|by|on); open in; (?:auf|bei|über|per|via); teilen (?:auf|über|per|via|bei);
  partager (?:sur|par|via|avec); compartir (?:en|por|vía|con); compartilhar (?:no|na|em|por|via);
  partilhar (?:no|na|em|por); condividi (?:su|via|per|con); delen (?:op|via|met); deel (?:op|via); dela (?:på|via);
  del (?:på|via); jaa; udostępnij (?:na|przez); sdílet (?:na|přes); поделиться (?:в|на|через); поширити (?:у|в|на);
  paylaş
`)
