<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Tokenloupe</source>
        <translation>À propos de Tokenloupe</translation>
    </message>
    <message>
        <source>Signs you in, shows what is in tokens, and says why a request was refused.</source>
        <translation>Vous connecte, montre ce que contiennent les jetons, et dit pourquoi une requête a été refusée.</translation>
    </message>
    <message>
        <source>It contacts whom you ask it to contact and, unasked, the provider of the account on show: for its keys, and for a fresh token before the old one ends (Settings). There is no telemetry and no update check. View, Hosts Contacted… lists every host.</source>
        <translation>Il contacte qui vous lui demandez de contacter et, sans qu’on le lui demande, le fournisseur du compte affiché&#xa0;: pour ses clés, et pour un jeton neuf avant la fin de l’ancien (Réglages). Il n’y a ni télémétrie ni recherche de mises à jour. Affichage, Hôtes contactés… liste tous les hôtes.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure, sans aucune garantie.</translation>
    </message>
    <message>
        <source>Built with Qt %1, runs on Qt %2 (LGPL-3.0). With OpenSSL (Apache-2.0), QtKeychain (BSD-3-Clause), libarchive (BSD-2-Clause), zlib (Zlib), tl::expected (CC0-1.0) and the QR code generator of Project Nayuki (MIT).</source>
        <translation>Construit avec Qt %1, tourne avec Qt %2 (LGPL-3.0). Avec OpenSSL (Apache-2.0), QtKeychain (BSD-3-Clause), libarchive (BSD-2-Clause), zlib (Zlib), tl::expected (CC0-1.0) et le générateur de codes QR du Project Nayuki (MIT).</translation>
    </message>
</context>
<context>
    <name>AccessTokens</name>
    <message>
        <source>; the refresh token was issued to another client than %1: sign in again</source>
        <translation>&#xa0;; le jeton d’actualisation a été émis pour un autre client que %1&#xa0;: reconnectez-vous</translation>
    </message>
    <message>
        <source>; the keychain&apos;s refresh token is not the one that was written last: another program changed it</source>
        <translation>&#xa0;; le jeton d’actualisation du trousseau n’est pas le dernier qui y a été écrit&#xa0;: un autre programme l’a changé</translation>
    </message>
    <message>
        <source>at %1 the provider exchanged the refresh token for them, and refuses it since</source>
        <translation>le %1, le fournisseur en a échangé le jeton d’actualisation, et il le refuse depuis</translation>
    </message>
    <message>
        <source>its ID token is no signed set of claims</source>
        <translation>son jeton d’identité n’est pas un jeu de revendications signé</translation>
    </message>
    <message>
        <source>expected %1 at %2, found %3 at %4</source>
        <translation>attendu&#xa0;: %1 chez %2&#xa0;; trouvé&#xa0;: %3 chez %4</translation>
    </message>
    <message>
        <source>expected tokens for the client %1, found them for %2; the refresh token is another client&apos;s</source>
        <translation>des jetons du client %1 étaient attendus, ceux du client %2 sont arrivés&#xa0;; le jeton d’actualisation est celui d’un autre client</translation>
    </message>
    <message>
        <source>the provider gave none</source>
        <translation>le fournisseur n’en a pas donné</translation>
    </message>
    <message>
        <source>the keychain holds none for it</source>
        <translation>le trousseau n’en contient pas pour ce compte</translation>
    </message>
    <message>
        <source>it gave no new ID token; sign in again</source>
        <translation>il n’a pas donné de nouveau jeton d’identité&#xa0;; reconnectez-vous</translation>
    </message>
    <message>
        <source>it gave no ID token; sign in again with the scope “openid”</source>
        <translation>il n’a pas donné de jeton d’identité&#xa0;; reconnectez-vous avec la portée «&#xa0;openid&#xa0;»</translation>
    </message>
    <message>
        <source>it was kept for one run of the program</source>
        <translation>il n’était gardé que pour une exécution du programme</translation>
    </message>
</context>
<context>
    <name>AccountActions</name>
    <message>
        <source>Sign out…</source>
        <translation>Se déconnecter…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Révoquer…</translation>
    </message>
    <message>
        <source>Sign out %1?</source>
        <translation>Déconnecter %1&#xa0;?</translation>
    </message>
    <message>
        <source>Its tokens and its flow trace are removed from this computer. %1 is not told: what was allowed there stays allowed.</source>
        <translation>Ses jetons et sa trace de flux sont effacés de cet ordinateur. %1 n’en est pas informé&#xa0;: ce qui y a été autorisé le reste.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Revoke what %1 has allowed?</source>
        <translation>Révoquer ce que %1 a autorisé&#xa0;?</translation>
    </message>
    <message>
        <source>Then a refresh is tried, which has to be refused, and the account is forgotten here.</source>
        <translation>Une actualisation est ensuite tentée, qui doit être refusée, puis le compte est oublié ici.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>%1 is still signed in</source>
        <translation>%1 est toujours connecté</translation>
    </message>
    <message>
        <source>The revocation is not proven</source>
        <translation>La révocation n’est pas prouvée</translation>
    </message>
    <message>
        <source>The provider says that it revoked the grant, and still gave new tokens. %1 is kept: try again in some minutes.</source>
        <translation>Le fournisseur dit avoir révoqué l’autorisation, et a pourtant encore donné de nouveaux jetons. %1 est conservé&#xa0;: réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>%1 is revoked and forgotten; a refresh after that was refused: %2 (%3).</source>
        <translation>%1 est révoqué et oublié&#xa0;; l’actualisation tentée ensuite a été refusée&#xa0;: %2 (%3).</translation>
    </message>
    <message>
        <source>%1 is signed out.</source>
        <translation>%1 est déconnecté.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Asking %1 to revoke what %2 has allowed</source>
        <translation>%1 est prié de révoquer ce que %2 a autorisé</translation>
    </message>
    <message>
        <source>Signing out %1</source>
        <translation>Déconnexion de %1</translation>
    </message>
    <message>
        <source>Stopped. %1 is kept here; %2 may have revoked its tokens already.</source>
        <translation>Arrêté. %1 est gardé ici&#xa0;; %2 a peut-être déjà révoqué ses jetons.</translation>
    </message>
    <message>
        <source>Stopped. %1 is still signed in.</source>
        <translation>Arrêté. %1 est toujours connecté.</translation>
    </message>
</context>
<context>
    <name>AccountStore</name>
    <message>
        <source>yet</source>
        <translation>pour l’instant</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Nobody is signed in: use sign-in first.</source>
        <translation>Personne n’est connecté&#xa0;: commencez par la commande sign-in.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Comptes présents&#xa0;: %1.</translation>
    </message>
    <message>
        <source>it holds no list of accounts</source>
        <translation>il ne contient aucune liste de comptes</translation>
    </message>
    <message>
        <source>by default</source>
        <translation>par défaut</translation>
    </message>
    <message>
        <source>There are several: %1. Name one of them.</source>
        <translation>Il y en a plusieurs&#xa0;: %1. Nommez-en un.</translation>
    </message>
</context>
<context>
    <name>AccountsModel</name>
    <message>
        <source>in keychain</source>
        <translation>trousseau</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>cette session seulement</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>when needed</source>
        <translation>au besoin</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expiré</translation>
    </message>
    <message>
        <source>ID token</source>
        <translation>Jeton d’identité</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Jeton d’actualisation</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 chez %2</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>AccountsPanel</name>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Sign in through the browser</source>
        <translation>Se connecter par le navigateur</translation>
    </message>
    <message>
        <source>Paste token</source>
        <translation>Coller le jeton</translation>
    </message>
    <message>
        <source>Inspect the token on the clipboard</source>
        <translation>Inspecter le jeton du presse-papiers</translation>
    </message>
    <message>
        <source>&amp;Accounts</source>
        <translation>&amp;Comptes</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>&amp;Pasted (this window only)</source>
        <translation>C&amp;ollés (cette fenêtre seulement)</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Collés</translation>
    </message>
    <message>
        <source>Remove pasted token</source>
        <translation>Retirer le jeton collé</translation>
    </message>
    <message>
        <source>Remove all pasted tokens</source>
        <translation>Retirer tous les jetons collés</translation>
    </message>
    <message>
        <source>Nobody is signed in. After “Sign in…”, an account stands here with its tokens.</source>
        <translation>Personne n’est connecté. Après «&#xa0;Se connecter…&#xa0;», un compte se trouve ici avec ses jetons.</translation>
    </message>
</context>
<context>
    <name>ActionModel</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>ActionPalette</name>
    <message>
        <source>Find action</source>
        <translation>Trouver une action</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire&#xa0;?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>What Enter does</source>
        <translation>Ce que fait Entrée</translation>
    </message>
    <message>
        <source>No action has these words in its name.</source>
        <translation>Aucune action n’a ces mots dans son nom.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Enter: %1</source>
        <translation>Entrée&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>AnswerActions</name>
    <message>
        <source>Ask tokeninfo of %1</source>
        <translation>Interroger tokeninfo chez %1</translation>
    </message>
    <message>
        <source>Ask userinfo of %1</source>
        <translation>Interroger userinfo chez %1</translation>
    </message>
    <message>
        <source>Ask Drive&apos;s about.get at %1</source>
        <translation>Interroger about.get de Drive chez %1</translation>
    </message>
    <message>
        <source>Ask AODocs&apos; user/v1/me at %1</source>
        <translation>Interroger user/v1/me d’AODocs chez %1</translation>
    </message>
    <message>
        <source>Ask for the roles at %1</source>
        <translation>Demander les rôles chez %1</translation>
    </message>
    <message>
        <source>Send as “Bearer” to %1</source>
        <translation>Envoyer avec «&#xa0;Bearer&#xa0;» à %1</translation>
    </message>
    <message>
        <source>Send with supportsAllDrives to %1</source>
        <translation>Envoyer avec supportsAllDrives à %1</translation>
    </message>
    <message>
        <source>Send with another domain to %1</source>
        <translation>Envoyer avec un autre domaine à %1</translation>
    </message>
    <message>
        <source>Refresh at %1</source>
        <translation>Actualiser chez %1</translation>
    </message>
    <message>
        <source>Refresh and resend; refresh token to %1</source>
        <translation>Actualiser et renvoyer&#xa0;; jeton d’actualisation à %1</translation>
    </message>
    <message>
        <source>Refresh and resend</source>
        <translation>Actualiser et renvoyer</translation>
    </message>
    <message>
        <source>Choose another token</source>
        <translation>Choisir un autre jeton</translation>
    </message>
    <message>
        <source>Ask for the missing scope</source>
        <translation>Demander la portée manquante</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Add supportsAllDrives and resend</source>
        <translation>Ajouter supportsAllDrives et renvoyer</translation>
    </message>
    <message>
        <source>Wait and retry</source>
        <translation>Attendre et réessayer</translation>
    </message>
    <message>
        <source>Copy what AODocs support needs</source>
        <translation>Copier ce dont l’assistance AODocs a besoin</translation>
    </message>
    <message>
        <source>Ask something else</source>
        <translation>Interroger autre chose</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Use the access token</source>
        <translation>Utiliser le jeton d’accès</translation>
    </message>
    <message>
        <source>Wait %1 s and retry</source>
        <translation>Attendre %1&#xa0;s et réessayer</translation>
    </message>
    <message>
        <source>Asking %1 for fresh tokens …</source>
        <translation>De nouveaux jetons sont demandés à %1 …</translation>
    </message>
    <message>
        <source>The request is sent again in %1 s.</source>
        <translation>La requête est renvoyée dans %1&#xa0;s.</translation>
    </message>
    <message>
        <source>Client ID and project number are on the clipboard; no token is.</source>
        <translation>L’identifiant du client et le numéro du projet sont dans le presse-papiers&#xa0;; aucun jeton n’y est.</translation>
    </message>
</context>
<context>
    <name>ApiHostsDialog</name>
    <message>
        <source>Where the APIs are</source>
        <translation>Où se trouvent les API</translation>
    </message>
    <message>
        <source>&amp;Drive</source>
        <translation>&amp;Drive</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Drive</translation>
    </message>
    <message>
        <source>&amp;AODocs</source>
        <translation>&amp;AODocs</translation>
    </message>
    <message>
        <source>AODocs</source>
        <translation>AODocs</translation>
    </message>
    <message>
        <source>The presets&apos; paths are put behind these. An empty field stands for the real one. An account&apos;s token goes to another host only after you allow it; an account of the sandbox keeps to the sandbox.</source>
        <translation>Les chemins des préréglages s’ajoutent à ces adresses. Un champ vide désigne la vraie API. Le jeton d’un compte ne va vers un autre hôte que si vous l’autorisez&#xa0;; un compte du bac à sable reste dans le bac à sable.</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui n’a pas marché</translation>
    </message>
</context>
<context>
    <name>AuthorizationCombo</name>
    <message>
        <source>Paste a token…</source>
        <translation>Coller un jeton…</translation>
    </message>
    <message>
        <source>Enter a security code…</source>
        <translation>Saisir un code de sécurité…</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>%1 · access token</source>
        <translation>%1 · jeton d’accès</translation>
    </message>
    <message>
        <source>%1 · ID token</source>
        <translation>%1 · jeton d’identité</translation>
    </message>
    <message>
        <source>Pasted · %1</source>
        <translation>Collé · %1</translation>
    </message>
    <message>
        <source>Security code</source>
        <translation>Code de sécurité</translation>
    </message>
</context>
<context>
    <name>BodyEditor</name>
    <message>
        <source>Kind of body</source>
        <translation>Genre de corps</translation>
    </message>
    <message>
        <source>What the form or file brings</source>
        <translation>Ce qu’apporte le formulaire ou le fichier</translation>
    </message>
    <message>
        <source>Request body</source>
        <translation>Corps de la requête</translation>
    </message>
    <message>
        <source>File to send</source>
        <translation>Fichier à envoyer</translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>Aucun fichier choisi</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>It is read when the request is sent.</source>
        <translation>Il est lu au moment de l’envoi.</translation>
    </message>
    <message>
        <source>Form fields</source>
        <translation>Champs du formulaire</translation>
    </message>
    <message>
        <source>Text or JSON</source>
        <translation>Texte ou JSON</translation>
    </message>
    <message>
        <source>Form, URL-encoded</source>
        <translation>Formulaire, encodé URL</translation>
    </message>
    <message>
        <source>Form, multipart</source>
        <translation>Formulaire, multipart</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Choose the file to send</source>
        <translation>Choisir le fichier à envoyer</translation>
    </message>
</context>
<context>
    <name>BodyView</name>
    <message>
        <source>Pretty</source>
        <translation>Mis en forme</translation>
    </message>
    <message>
        <source>JSON with line breaks and indents</source>
        <translation>Le JSON avec retours à la ligne et retraits</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Arbre</translation>
    </message>
    <message>
        <source>JSON member by member, to open and close</source>
        <translation>Le JSON membre par membre, à déplier et replier</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>The text byte for byte as it came</source>
        <translation>Le texte octet par octet, tel qu’il est arrivé</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hexa</translation>
    </message>
    <message>
        <source>Each byte in hexadecimal</source>
        <translation>Chaque octet en hexadécimal</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>PNG, JPEG, GIF, WebP and SVG as a picture</source>
        <translation>PNG, JPEG, GIF, WebP et SVG affichés en image</translation>
    </message>
    <message>
        <source>Response body</source>
        <translation>Corps de la réponse</translation>
    </message>
    <message>
        <source>Bytes of the response</source>
        <translation>Octets de la réponse</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Size and time</source>
        <translation>Taille et durée</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Find in the body (Ctrl+F)</source>
        <translation>Rechercher dans le corps (Ctrl+F)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Save the body as it came</source>
        <translation>Enregistrer le corps tel qu’il est arrivé</translation>
    </message>
    <message>
        <source>The body is empty</source>
        <translation>Le corps est vide</translation>
    </message>
    <message>
        <source>The body is %1</source>
        <translation>Le corps est de type %1</translation>
    </message>
    <message>
        <source>The body is too large to be made pretty: that is done up to %L1 bytes. The tree opens any size.</source>
        <translation>Le corps est trop grand pour être mis en forme&#xa0;: la limite est de %L1 octets. L’arbre ouvre toutes les tailles.</translation>
    </message>
    <message>
        <source>%1; this view is for JSON.</source>
        <translation>%1&#xa0;; cette vue est pour le JSON.</translation>
    </message>
    <message>
        <source>%1; this view is for PNG, JPEG, GIF, WebP and SVG.</source>
        <translation>%1&#xa0;; cette vue est pour PNG, JPEG, GIF, WebP et SVG.</translation>
    </message>
</context>
<context>
    <name>BundleActions</name>
    <message>
        <source>Save support bundle…</source>
        <translation>Enregistrer un dossier d’assistance…</translation>
    </message>
    <message>
        <source>One file for whoever helps: request, response, causes, claims and flow trace, no secret</source>
        <translation>Un seul fichier pour qui vous aide&#xa0;: requête, réponse, causes, revendications et trace du flux, sans aucun secret</translation>
    </message>
    <message>
        <source>There is no answer yet to put into a support bundle.</source>
        <translation>Il n’y a pas encore de réponse à mettre dans un dossier d’assistance.</translation>
    </message>
</context>
<context>
    <name>BundleDialog</name>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Dans</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>Enregistrer le dossier d’assistance</translation>
    </message>
    <message>
        <source>One file that every browser opens, with:
%1

Names, e-mail addresses and claims stay in it. A label stands for each secret:</source>
        <translation>Un seul fichier, que tout navigateur ouvre, avec&#xa0;:
%1

Les noms, les adresses e-mail et les revendications y restent. Une étiquette remplace chaque secret&#xa0;:</translation>
    </message>
    <message>
        <source>Replaced secrets</source>
        <translation>Secrets remplacés</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>The support bundle is in %1.</source>
        <translation>Le dossier d’assistance est dans %1.</translation>
    </message>
</context>
<context>
    <name>BundleWindow</name>
    <message>
        <source>Support bundle %1</source>
        <translation>Dossier d’assistance %1</translation>
    </message>
    <message>
        <source>Recorded %1. It is shown as it was recorded: nothing was verified again, and nothing in it can be sent.</source>
        <translation>Enregistré le %1. Il est montré tel qu’il a été enregistré&#xa0;: rien n’a été revérifié, et rien de ce qu’il contient ne peut être envoyé.</translation>
    </message>
    <message>
        <source>Parts of the bundle</source>
        <translation>Parties du dossier</translation>
    </message>
    <message>
        <source>What was recorded</source>
        <translation>Ce qui a été enregistré</translation>
    </message>
</context>
<context>
    <name>ByteView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Rechercher…</translation>
    </message>
    <message>
        <source>Not copied: the selection is larger than %L1 MB. Save it to a file instead.</source>
        <translation>Rien n’est copié&#xa0;: la sélection dépasse %L1&#xa0;Mo. Enregistrez-la plutôt dans un fichier.</translation>
    </message>
</context>
<context>
    <name>ChecksModel</name>
    <message>
        <source>%1 passed</source>
        <translation>%1 passés</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 échoués</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 indéterminés</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Indéterminé</translation>
    </message>
    <message>
        <source>%1 with a warning</source>
        <translation>%1 avec avertissement</translation>
    </message>
</context>
<context>
    <name>ClaimsModel</name>
    <message>
        <source>Parameter</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Revendication</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
</context>
<context>
    <name>ColoursMenu</name>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare tokens</source>
        <translation>Comparer des jetons</translation>
    </message>
    <message>
        <source>This token</source>
        <translation>Ce jeton-ci</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>Comparer &amp;avec</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>&amp;Paste the other</source>
        <translation>&amp;Coller l’autre</translation>
    </message>
    <message>
        <source>Take the token on the clipboard</source>
        <translation>Prendre le jeton du presse-papiers</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Show what is the &amp;same too</source>
        <translation>Montrer aussi ce qui est &amp;identique</translation>
    </message>
    <message>
        <source>&amp;Copy comparison</source>
        <translation>Co&amp;pier la comparaison</translation>
    </message>
    <message>
        <source>As text for a ticket; no token and no signature is in it</source>
        <translation>En texte, pour un ticket&#xa0;; ni jeton ni signature n’y figurent</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This token: %1</source>
        <translation>Ce jeton-ci&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>Il n’y a pas de texte dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Pasted here · %1</source>
        <translation>Collé ici · %1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison en cours…</translation>
    </message>
    <message>
        <source>There is no other token in this window yet: copy one and paste it here.</source>
        <translation>Il n’y a pas encore d’autre jeton dans cette fenêtre&#xa0;: copiez-en un et collez-le ici.</translation>
    </message>
    <message>
        <source>The comparison is on the clipboard; no token and no signature is in it.</source>
        <translation>La comparaison est dans le presse-papiers&#xa0;; ni jeton ni signature n’y figurent.</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>line %L1, byte %L2</source>
        <translation>ligne %L1, octet %L2</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>In place of</source>
        <translation>À la place de</translation>
    </message>
    <message>
        <source>%L1 bytes</source>
        <translation>%L1 octets</translation>
    </message>
    <message>
        <source>1 place will hold a label in place of a secret.</source>
        <translation>1 endroit portera une étiquette à la place d’un secret.</translation>
    </message>
    <message>
        <source>%L1 places will hold a label in place of a secret.</source>
        <translation>%L1 endroits porteront une étiquette à la place d’un secret.</translation>
    </message>
    <message>
        <source>The original stays as it is. The copy is searched again before it is kept.</source>
        <translation>L’original reste tel quel. La copie est fouillée de nouveau avant d’être gardée.</translation>
    </message>
    <message>
        <source>The first %L1 of them:</source>
        <translation>Les %L1 premiers&#xa0;:</translation>
    </message>
    <message>
        <source>Replaced secrets</source>
        <translation>Secrets remplacés</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Save the redacted copy</source>
        <translation>Enregistrer la copie expurgée</translation>
    </message>
    <message>
        <source>Save a redacted copy of %1</source>
        <translation>Enregistrer une copie expurgée de %1</translation>
    </message>
    <message>
        <source>The copy hides more than the list shows: its labels have numbers of their own.</source>
        <translation>La copie cache plus que ce que la liste montre&#xa0;: ses étiquettes ont leurs propres numéros.</translation>
    </message>
</context>
<context>
    <name>CredentialDialog</name>
    <message>
        <source>What was understood</source>
        <translation>Ce qui a été compris</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Security code</source>
        <translation>Code de sécurité</translation>
    </message>
    <message>
        <source>Authorize with a pasted token</source>
        <translation>Autoriser avec un jeton collé</translation>
    </message>
    <message>
        <source>Authorize with an AODocs security code</source>
        <translation>Autoriser avec un code de sécurité AODocs</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Jeton</translation>
    </message>
    <message>
        <source>Security &amp;code</source>
        <translation>&amp;Code de sécurité</translation>
    </message>
    <message>
        <source>Paste a token, or the line that holds it</source>
        <translation>Collez un jeton, ou la ligne qui le contient</translation>
    </message>
    <message>
        <source>Paste the code without “securityCode”</source>
        <translation>Collez le code sans «&#xa0;securityCode&#xa0;»</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>It stays in the memory of this window.</source>
        <translation>Il reste dans la mémoire de cette fenêtre.</translation>
    </message>
    <message>
        <source>Sent as “Authorization: securityCode …”, which AODocs alone understands.</source>
        <translation>Envoyé sous la forme «&#xa0;Authorization: securityCode …&#xa0;», qu’AODocs est seul à comprendre.</translation>
    </message>
    <message>
        <source>No API may see it.</source>
        <translation>Aucune API ne doit le voir.</translation>
    </message>
    <message numerus="yes">
        <source>It is the first of %Ln tokens.</source>
        <translation>
            <numerusform>C’est le seul jeton.</numerusform>
            <numerusform>C’est le premier de %Ln jetons.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CurlActions</name>
    <message>
        <source>cURL</source>
        <translation>cURL</translation>
    </message>
    <message>
        <source>Import cURL…</source>
        <translation>Importer une commande cURL…</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Copier en cURL</translation>
    </message>
    <message>
        <source>Copy as cURL with the Token</source>
        <translation>Copier en cURL avec le jeton</translation>
    </message>
    <message>
        <source>Copy for Another Program</source>
        <translation>Copier pour un autre programme</translation>
    </message>
    <message>
        <source>The cURL command was imported, authorized with nothing.</source>
        <translation>La commande cURL est importée, sans autorisation.</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>La commande est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The command is on the clipboard; set TOKEN in the shell before you run it.</source>
        <translation>La commande est dans le presse-papiers&#xa0;; définissez TOKEN dans le shell avant de l’exécuter.</translation>
    </message>
    <message>
        <source>The command is on the clipboard with its token, %1: who has it, has your access.</source>
        <translation>La commande est dans le presse-papiers avec son jeton, %1&#xa0;: qui l’a, a votre accès.</translation>
    </message>
</context>
<context>
    <name>CurlImportDialog</name>
    <message>
        <source>Import cURL</source>
        <translation>Importer une commande cURL</translation>
    </message>
    <message>
        <source>&amp;Command, as a browser, a document or a shell gives it</source>
        <translation>&amp;Commande, telle que la donne un navigateur, un document ou un shell</translation>
    </message>
    <message>
        <source>cURL command</source>
        <translation>Commande cURL</translation>
    </message>
    <message>
        <source>What it sends</source>
        <translation>Ce qu’elle envoie</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Ce qui est laissé de côté</translation>
    </message>
    <message>
        <source>&amp;Keep the credential that the command carries, as this request&apos;s own</source>
        <translation>Conser&amp;ver les identifiants que porte la commande, comme ceux de cette requête</translation>
    </message>
    <message>
        <source>It becomes a header of this request; no account&apos;s token is ever added</source>
        <translation>Ils deviennent un en-tête de cette requête&#xa0;; aucun jeton de compte n’y est jamais ajouté</translation>
    </message>
    <message>
        <source>The command sends %L1 requests; this is the first of them, and the one that is taken.</source>
        <translation>La commande envoie %L1 requêtes&#xa0;; voici la première, celle qui est prise.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Nothing is run, and no file is read.</source>
        <translation>Rien n’est exécuté, et aucun fichier n’est lu.</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>the 401 Lab</source>
        <translation>le Labo 401</translation>
    </message>
    <message>
        <source>%1 of %2 variants were sent, and each was answered as it should be; the other %3 need what the demo does not have.</source>
        <translation>%1 des %2 variantes ont été envoyées, et chacune a eu la réponse qu’elle devait avoir&#xa0;; aux %3 autres, il manque ce que la démonstration n’a pas.</translation>
    </message>
    <message>
        <source>Nothing is left behind</source>
        <translation>Rien ne reste derrière</translation>
    </message>
    <message>
        <source>the demo, which left nothing behind</source>
        <translation>la démonstration, qui n’a rien laissé derrière elle</translation>
    </message>
    <message>
        <source>It listens at %1, on this computer alone.</source>
        <translation>Il écoute sur %1, sur cet ordinateur seulement.</translation>
    </message>
    <message>
        <source>%1 signed in; the browser was a small HTTP client that chose the account and allowed the access.</source>
        <translation>%1 est connecté&#xa0;; le navigateur était un petit client HTTP qui a choisi le compte et autorisé l’accès.</translation>
    </message>
    <message>
        <source>it gave no refresh token</source>
        <translation>il n’a pas donné de jeton d’actualisation</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>le trousseau</translation>
    </message>
    <message>
        <source>the refresh token is not there</source>
        <translation>le jeton d’actualisation n’y est pas</translation>
    </message>
    <message>
        <source>It was written, read back and compared.</source>
        <translation>Il a été écrit, relu et comparé.</translation>
    </message>
    <message>
        <source>It is kept in memory, as asked: it ends with this process.</source>
        <translation>Il est gardé en mémoire, comme demandé&#xa0;: il disparaît avec ce processus.</translation>
    </message>
    <message>
        <source>%1. %2 of %3 checks passed, none failed.</source>
        <translation>%1. %2 contrôles sur %3 sont passés, aucun n’a échoué.</translation>
    </message>
    <message>
        <source>Without a keychain it was this process that refreshed.</source>
        <translation>Sans trousseau, c’est ce processus-ci qui a actualisé.</translation>
    </message>
    <message>
        <source>The refresh token came from the keychain; the provider gave new tokens.</source>
        <translation>Le jeton d’actualisation est venu du trousseau&#xa0;; le fournisseur a donné de nouveaux jetons.</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <translation>%1 a répondu %2</translation>
    </message>
    <message>
        <source>%1 answered %2: %3</source>
        <translation>%1 a répondu %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1; %2 was expected</source>
        <translation>%1&#xa0;; %2 était attendu</translation>
    </message>
    <message>
        <source>the sandbox</source>
        <translation>le bac à sable</translation>
    </message>
    <message>
        <source>it saw %1 requests, %2 were sent</source>
        <translation>il a vu %1 requêtes, %2 ont été envoyées</translation>
    </message>
    <message>
        <source>%1 requests, in the same order, with the same answers.</source>
        <translation>%1 requêtes, dans le même ordre, avec les mêmes réponses.</translation>
    </message>
    <message>
        <source>The built-in provider, Drive and AODocs start on this computer</source>
        <translation>Le fournisseur intégré, Drive et AODocs démarrent sur cet ordinateur</translation>
    </message>
    <message>
        <source>Sign in by OAuth: PKCE, state, nonce, loopback callback</source>
        <translation>Connexion par OAuth&#xa0;: PKCE, state, nonce, rappel sur l’adresse de bouclage</translation>
    </message>
    <message>
        <source>The refresh token rests in the keychain</source>
        <translation>Le jeton d’actualisation est déposé dans le trousseau</translation>
    </message>
    <message>
        <source>The ID token passes every check</source>
        <translation>Le jeton d’identité passe tous les contrôles</translation>
    </message>
    <message>
        <source>A later process gets fresh tokens without a browser</source>
        <translation>Un processus ultérieur obtient de nouveaux jetons sans navigateur</translation>
    </message>
    <message>
        <source>Drive answers a request with the access token</source>
        <translation>Drive répond à une requête avec le jeton d’accès</translation>
    </message>
    <message>
        <source>AODocs answers a request with the ID token</source>
        <translation>AODocs répond à une requête avec le jeton d’identité</translation>
    </message>
    <message>
        <source>Drive refuses a wrong token, and says so</source>
        <translation>Drive refuse un mauvais jeton, et le dit</translation>
    </message>
    <message>
        <source>AODocs refuses a wrong token, with its bare 401</source>
        <translation>AODocs refuse un mauvais jeton, avec son 401 nu</translation>
    </message>
    <message>
        <source>The 401 Lab finds Drive answering every variant of the header as it should</source>
        <translation>Le Labo 401 constate que Drive répond à chaque variante de l’en-tête comme il le doit</translation>
    </message>
    <message>
        <source>What was sent is what the sandbox saw</source>
        <translation>Ce qui a été envoyé est ce que le bac à sable a vu</translation>
    </message>
</context>
<context>
    <name>DeviceCode</name>
    <message>
        <source>Code to type</source>
        <translation>Code à saisir</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>Code QR de %1</translation>
    </message>
</context>
<context>
    <name>DeviceFlow</name>
    <message>
        <source>The person on the other device</source>
        <translation>La personne devant l’autre appareil</translation>
    </message>
    <message>
        <source>the time for it has passed</source>
        <translation>le délai est écoulé</translation>
    </message>
</context>
<context>
    <name>DiagnosisView</name>
    <message>
        <source>Possible causes</source>
        <translation>Causes possibles</translation>
    </message>
    <message>
        <source>Next test: %1.</source>
        <translation>Prochain test&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>DifferencesModel</name>
    <message>
        <source>%1 (header)</source>
        <translation>%1 (en-tête)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>This token</source>
        <translation>Ce jeton-ci</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>L’autre</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Ce que cela signifie</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>Only the other</source>
        <translation>Seulement l’autre</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Seulement celui-ci</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Différent</translation>
    </message>
</context>
<context>
    <name>EncodedView</name>
    <message>
        <source>Encoded token</source>
        <translation>Jeton encodé</translation>
    </message>
    <message>
        <source>Encoded</source>
        <translation>Encodé</translation>
    </message>
    <message>
        <source>Encoded · %L1 characters</source>
        <translation>Encodé · %L1 caractères</translation>
    </message>
    <message>
        <source>Hide signature</source>
        <translation>Masquer la signature</translation>
    </message>
    <message>
        <source>Show signature</source>
        <translation>Afficher la signature</translation>
    </message>
    <message>
        <source>Hide token</source>
        <translation>Masquer le jeton</translation>
    </message>
    <message>
        <source>Show token</source>
        <translation>Afficher le jeton</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2. Check the path and its permissions.</source>
        <translation>Le fichier %1 ne peut pas être lu&#xa0;: %2. Vérifiez le chemin et les permissions.</translation>
    </message>
    <message>
        <source>The file %1 cannot be used: %2. It is left as it is.</source>
        <translation>Le fichier %1 est inutilisable&#xa0;: %2. Il est laissé tel quel.</translation>
    </message>
    <message>
        <source>%1 is no client file of a desktop client: %2. In the Google Cloud console, create an OAuth client of the type “Desktop app” and download its JSON file.</source>
        <translation>%1 n’est pas le fichier d’un client pour ordinateur&#xa0;: %2. Dans la console Google Cloud, créez un client OAuth de type «&#xa0;Application de bureau&#xa0;» et téléchargez son fichier JSON.</translation>
    </message>
    <message>
        <source>This is no %1: %2.</source>
        <translation>Ce texte n’est pas ce qui était attendu (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The member “%1” is missing in %2.</source>
        <translation>Le membre «&#xa0;%1&#xa0;» manque dans %2.</translation>
    </message>
    <message>
        <source>The member “%1” has the wrong type: %2.</source>
        <translation>Le membre «&#xa0;%1&#xa0;» n’est pas du bon type&#xa0;: %2.</translation>
    </message>
    <message>
        <source>This key cannot be used (%1): %2.</source>
        <translation>Cette clé est inutilisable (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The address %1 cannot be used: %2.</source>
        <translation>L’adresse %1 est inutilisable&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The header %1 cannot be sent: %2.</source>
        <translation>L’en-tête %1 ne peut pas être envoyé&#xa0;: %2.</translation>
    </message>
    <message>
        <source>There is no account %1. %2</source>
        <translation>Il n’y a pas de compte %1. %2</translation>
    </message>
    <message>
        <source>“%1” fits several accounts: %2. Name one of them in full.</source>
        <translation>«&#xa0;%1&#xa0;» désigne plusieurs comptes&#xa0;: %2. Donnez-en un en entier.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2. Check the folder, its permissions and the space that is left.</source>
        <translation>Le fichier %1 ne peut pas être écrit&#xa0;: %2. Vérifiez le dossier, ses permissions et l’espace restant.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Check the address, the network and the proxy.</source>
        <translation>%1 est injoignable&#xa0;: %2. Vérifiez l’adresse, le réseau et le proxy.</translation>
    </message>
    <message>
        <source>%1 closed the connection before its answer was complete: %2. Try again.</source>
        <translation>%1 a fermé la connexion avant la fin de sa réponse&#xa0;: %2. Réessayez.</translation>
    </message>
    <message>
        <source>%1 did not answer: %2. Try again.</source>
        <translation>%1 n’a pas répondu&#xa0;: %2. Réessayez.</translation>
    </message>
    <message>
        <source>The secure connection to %1 failed: %2.</source>
        <translation>La connexion sécurisée à %1 a échoué&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be used: %2.</source>
        <translation>La réponse de %1 est inutilisable&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The answer of %1 is too large: %2.</source>
        <translation>La réponse de %1 est trop grande&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The provider refused: %1 (%2).</source>
        <translation>Le fournisseur a refusé&#xa0;: %1 (%2).</translation>
    </message>
    <message>
        <source>The provider metadata of %1 cannot be used: %2.</source>
        <translation>Les métadonnées du fournisseur %1 sont inutilisables&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The sign-in was not granted: %1 (%2). Sign in again and allow the access.</source>
        <translation>La connexion n’a pas été accordée&#xa0;: %1 (%2). Reconnectez-vous et autorisez l’accès.</translation>
    </message>
    <message>
        <source>A callback was refused because of its “%1”: %2. The sign-in goes on waiting.</source>
        <translation>Un rappel a été refusé à cause de son «&#xa0;%1&#xa0;»&#xa0;: %2. La connexion reste en attente.</translation>
    </message>
    <message>
        <source>The browser could not be opened with %1. Open this address yourself: %2</source>
        <translation>Le navigateur n’a pas pu être ouvert avec %1. Ouvrez vous-même cette adresse&#xa0;: %2</translation>
    </message>
    <message>
        <source>The program cannot listen on %1: %2. Choose another port.</source>
        <translation>Le programme ne peut pas écouter sur %1&#xa0;: %2. Choisissez un autre port.</translation>
    </message>
    <message>
        <source>The provider&apos;s ID token was refused, so no account was made: %1: %2</source>
        <translation>Le jeton d’identité du fournisseur a été refusé, aucun compte n’a donc été créé&#xa0;: %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The new tokens belong to somebody else than %1: %2. They were dropped; sign in again.</source>
        <translation>Les nouveaux jetons appartiennent à quelqu’un d’autre que %1&#xa0;: %2. Ils ont été jetés&#xa0;; reconnectez-vous.</translation>
    </message>
    <message>
        <source>%1 has to sign in again: its refresh token is gone (%2).</source>
        <translation>%1 doit se reconnecter&#xa0;: son jeton d’actualisation a disparu (%2).</translation>
    </message>
    <message>
        <source>%1 has to sign in again: its refresh at %2 was cut off before its answer was kept, and the refresh token that is left is refused. Most likely the provider had exchanged the refresh token by then.</source>
        <translation>%1 doit se reconnecter&#xa0;: son actualisation du %2 a été interrompue avant que la réponse soit gardée, et le jeton d’actualisation qui reste est refusé. Très probablement, le fournisseur avait déjà échangé le jeton d’actualisation.</translation>
    </message>
    <message>
        <source>The keychain cannot %1: %2. It stays in memory: the account lasts for this session.</source>
        <translation>Le trousseau ne peut pas %1&#xa0;: %2. Cela reste en mémoire&#xa0;: le compte dure cette session.</translation>
    </message>
    <message>
        <source>There is no sandbox to use: %1. Start it with: tokenloupe-cli sandbox --port %2</source>
        <translation>Il n’y a pas de bac à sable à utiliser&#xa0;: %1. Démarrez-le avec&#xa0;: tokenloupe-cli sandbox --port %2</translation>
    </message>
    <message>
        <source>Cancelled: %1.</source>
        <translation>Annulé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This is a defect of Tokenloupe, in %1: %2. Please report it.</source>
        <translation>C’est un défaut de Tokenloupe, dans %1&#xa0;: %2. Merci de le signaler.</translation>
    </message>
    <message>
        <source>The token was not sent: %1 is not on the list of hosts that may receive a token of %2. Allow it in the settings, or once (--allow-host %1).</source>
        <translation>Le jeton n’a pas été envoyé&#xa0;: %1 n’est pas dans la liste des hôtes qui peuvent recevoir un jeton de %2. Autorisez-le dans les réglages, ou une fois (--allow-host %1).</translation>
    </message>
    <message>
        <source>There is no keychain: %1 does not answer (%2). Start a Secret Service (gnome-keyring, KeePassXC, KWallet), or keep accounts for this session only (--memory-only).</source>
        <translation>Il n’y a pas de trousseau&#xa0;: %1 ne répond pas (%2). Démarrez un Secret Service (gnome-keyring, KeePassXC, KWallet), ou gardez les comptes pour cette session seulement (--memory-only).</translation>
    </message>
    <message>
        <source>The keychain is locked: %1 (%2). Unlock it and try again, or keep accounts for this session only (--memory-only).</source>
        <translation>Le trousseau est verrouillé&#xa0;: %1 (%2). Déverrouillez-le et réessayez, ou gardez les comptes pour cette session seulement (--memory-only).</translation>
    </message>
    <message>
        <source>The keychain refused to %1: %2. Unlock it, or keep accounts for this session only (--memory-only).</source>
        <translation>Le trousseau a refusé ceci, %1&#xa0;: %2. Déverrouillez-le, ou gardez les comptes pour cette session seulement (--memory-only).</translation>
    </message>
    <message>
        <source>The keychain cannot be trusted: after it was asked to %1, %2. Another program may have changed it: try again, or keep accounts for this session only (--memory-only).</source>
        <translation>Le trousseau n’est pas fiable&#xa0;: quand il lui a été demandé ceci, %1, %2. Un autre programme l’a peut-être changé&#xa0;: réessayez, ou gardez les comptes pour cette session seulement (--memory-only).</translation>
    </message>
</context>
<context>
    <name>ExchangeCompareDialog</name>
    <message>
        <source>with nothing</source>
        <translation>sans rien</translation>
    </message>
    <message>
        <source>with: %1</source>
        <translation>avec&#xa0;: %1</translation>
    </message>
    <message>
        <source>Compare exchanges</source>
        <translation>Comparer des échanges</translation>
    </message>
    <message>
        <source>The older: %1</source>
        <translation>Le plus ancien&#xa0;: %1</translation>
    </message>
    <message>
        <source>The newer: %1</source>
        <translation>Le plus récent&#xa0;: %1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison en cours…</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Secrets stand as labels, numbered anew in each exchange: the same label is not always the same secret.</source>
        <translation>Des étiquettes remplacent les secrets, renumérotées dans chaque échange&#xa0;: une même étiquette ne désigne pas toujours le même secret.</translation>
    </message>
    <message>
        <source>Show what is the &amp;same too</source>
        <translation>Montrer aussi ce qui est &amp;identique</translation>
    </message>
    <message>
        <source>&amp;Copy comparison</source>
        <translation>Co&amp;pier la comparaison</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing differs but, perhaps, the secrets: their labels do not tell.</source>
        <translation>Rien ne diffère, sauf peut-être les secrets&#xa0;: leurs étiquettes ne le disent pas.</translation>
    </message>
    <message>
        <source>%L1 things differ.</source>
        <translation>%L1 différences.</translation>
    </message>
    <message>
        <source>The comparison is on the clipboard; no secret is in it.</source>
        <translation>La comparaison est dans le presse-papiers&#xa0;; aucun secret n’y figure.</translation>
    </message>
</context>
<context>
    <name>ExchangeDifferencesModel</name>
    <message>
        <source>Same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>Only the older</source>
        <translation>Seulement le plus ancien</translation>
    </message>
    <message>
        <source>Only the newer</source>
        <translation>Seulement le plus récent</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Différent</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>The older</source>
        <translation>Le plus ancien</translation>
    </message>
    <message>
        <source>The newer</source>
        <translation>Le plus récent</translation>
    </message>
</context>
<context>
    <name>ExpectDialog</name>
    <message>
        <source>What the token should say</source>
        <translation>Ce que le jeton doit dire</translation>
    </message>
    <message>
        <source>&amp;Issuer</source>
        <translation>&amp;Émetteur</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Émetteur</translation>
    </message>
    <message>
        <source>https://accounts.google.com</source>
        <translation>https://accounts.google.com</translation>
    </message>
    <message>
        <source>&amp;Client ID</source>
        <translation>Identifiant du &amp;client</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Identifiant du client</translation>
    </message>
    <message>
        <source>the app that signs in</source>
        <translation>l’application qui connecte la personne</translation>
    </message>
    <message>
        <source>&amp;Audience</source>
        <translation>&amp;Audience</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>where it is not the client: an API, a domain</source>
        <translation>quand ce n’est pas le client&#xa0;: une API, un domaine</translation>
    </message>
    <message>
        <source>&amp;Nonce</source>
        <translation>&amp;Nonce</translation>
    </message>
    <message>
        <source>Nonce</source>
        <translation>Nonce</translation>
    </message>
    <message>
        <source>as it was sent</source>
        <translation>tel qu’il a été envoyé</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Fermer la barre de recherche</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Against it: %1</source>
        <translation>Ce qui s’y oppose&#xa0;: %1</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Indices</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Certain</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Probable</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Possible</translation>
    </message>
    <message>
        <source>Ruled out</source>
        <translation>Écarté</translation>
    </message>
</context>
<context>
    <name>FlowTrace</name>
    <message>
        <source>Discovery</source>
        <translation>Découverte</translation>
    </message>
    <message>
        <source>Authorization request</source>
        <translation>Demande d’autorisation</translation>
    </message>
    <message>
        <source>Device authorization</source>
        <translation>Autorisation d’un appareil</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Navigateur</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Token request</source>
        <translation>Demande de jetons</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>ID token</source>
        <translation>Jeton d’identité (ID token)</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>Révocation</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>%1 to %2 was answered with %3 %4.</source>
        <translation>%1 vers %2 a reçu la réponse %3 %4.</translation>
    </message>
    <message>
        <source>The person has not decided yet.</source>
        <translation>La personne n’a pas encore décidé.</translation>
    </message>
    <message>
        <source>The provider wants to be asked less often.</source>
        <translation>Le fournisseur souhaite être interrogé moins souvent.</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>Aucune réponse n’est venue.</translation>
    </message>
    <message>
        <source>flow trace</source>
        <translation>trace du flux</translation>
    </message>
    <message>
        <source>And %1 more like it.</source>
        <translation>Et %1 de plus du même genre.</translation>
    </message>
    <message>
        <source>The browser is sent to %1.</source>
        <translation>Le navigateur est envoyé vers %1.</translation>
    </message>
    <message>
        <source>The refresh token was written, read back and compared.</source>
        <translation>Le jeton d’actualisation a été écrit, relu et comparé.</translation>
    </message>
    <message>
        <source>No keychain is used: the account lasts for this session.</source>
        <translation>Aucun trousseau n’est utilisé&#xa0;: le compte dure cette session.</translation>
    </message>
    <message>
        <source>The provider gave no refresh token.</source>
        <translation>Le fournisseur n’a pas donné de jeton d’actualisation.</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>line %L1</source>
        <translation>ligne %L1</translation>
    </message>
    <message>
        <source>Placeholder</source>
        <translation>Exemple à remplacer</translation>
    </message>
    <message>
        <source>Shortened</source>
        <translation>Abrégé</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Tronqué</translation>
    </message>
    <message>
        <source>Re-wrapped</source>
        <translation>Lignes recoupées</translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <translation>Caractères invisibles</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>Entre guillemets</translation>
    </message>
    <message>
        <source>Percent-encoded</source>
        <translation>Encodé en pourcent</translation>
    </message>
    <message>
        <source>Encoded twice</source>
        <translation>Encodé deux fois</translation>
    </message>
    <message>
        <source>Padded</source>
        <translation>Avec remplissage</translation>
    </message>
    <message>
        <source>Plain base64</source>
        <translation>Base64 ordinaire</translation>
    </message>
    <message>
        <source>Foreign character</source>
        <translation>Caractère étranger</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>Mal formé</translation>
    </message>
    <message>
        <source>%1, line %2, character %3</source>
        <translation>%1, ligne %2, caractère %3</translation>
    </message>
    <message>
        <source>Repaired. %1</source>
        <translation>Réparé. %1</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1&#xa0;: %2 %3</translation>
    </message>
</context>
<context>
    <name>FoundTokens</name>
    <message>
        <source>The first %L1 tokens in the text</source>
        <translation>Les %L1 premiers jetons du texte</translation>
    </message>
    <message>
        <source>%L1 tokens in the text</source>
        <translation>%L1 jetons dans le texte</translation>
    </message>
    <message>
        <source>Found tokens</source>
        <translation>Jetons trouvés</translation>
    </message>
</context>
<context>
    <name>HarDiagnosisDialog</name>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>1 request was refused.</source>
        <translation>1 requête a été refusée.</translation>
    </message>
    <message>
        <source>%L1 requests were refused.</source>
        <translation>%L1 requêtes ont été refusées.</translation>
    </message>
    <message>
        <source>Refusals in %1</source>
        <translation>Refus dans %1</translation>
    </message>
    <message>
        <source>Refusals in %L1 files</source>
        <translation>Refus dans %L1 fichiers</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture en cours…</translation>
    </message>
    <message>
        <source>Refused requests</source>
        <translation>Requêtes refusées</translation>
    </message>
    <message>
        <source>No request was refused: there is no answer 401, 403 or 407, and no error of Drive, AODocs or a token endpoint.</source>
        <translation>Aucune requête n’a été refusée&#xa0;: il n’y a pas de réponse 401, 403 ou 407, ni d’erreur de Drive, d’AODocs ou d’un point d’accès des jetons.</translation>
    </message>
    <message>
        <source>not in the text</source>
        <translation>pas dans le texte</translation>
    </message>
    <message>
        <source>Refusals in the text</source>
        <translation>Refus dans le texte</translation>
    </message>
</context>
<context>
    <name>HeadersModel</name>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>HelpBrowser</name>
    <message>
        <source>en</source>
        <extracomment>The folder of the guide in this language: resources/help/en</extracomment>
        <translation>fr</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Open a website?</source>
        <translation>Ouvrir un site web&#xa0;?</translation>
    </message>
    <message>
        <source>Open %1 in your browser?</source>
        <translation>Ouvrir %1 dans votre navigateur&#xa0;?</translation>
    </message>
    <message>
        <source>The guide itself needs no network.</source>
        <translation>Le guide lui-même n’a pas besoin du réseau.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>HexView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>That is too much for the clipboard: at most %L1 bytes.</source>
        <translation>C’est trop pour le presse-papiers&#xa0;: %L1 octets au plus.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>the first %1 of %2 bytes were kept</source>
        <translation>les %1 premiers octets sur %2 ont été gardés</translation>
    </message>
    <message>
        <source>at byte %1 of a line: %2</source>
        <translation>à l’octet %1 d’une ligne&#xa0;: %2</translation>
    </message>
    <message>
        <source>401 Lab: %1</source>
        <translation>Labo 401&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>%L1 ms</source>
        <translation>%L1&#xa0;ms</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Search the history</source>
        <translation>Rechercher dans l’historique</translation>
    </message>
    <message>
        <source>Search in addresses, headers and bodies</source>
        <translation>Rechercher dans les adresses, les en-têtes et les corps</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Private mode</source>
        <translation>Mode privé</translation>
    </message>
    <message>
        <source>Keep nothing of what is sent from now on</source>
        <translation>Ne rien garder de ce qui est envoyé à partir de maintenant</translation>
    </message>
    <message>
        <source>Save as HAR</source>
        <translation>Enregistrer en HAR</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Échange</translation>
    </message>
    <message>
        <source>Response as kept</source>
        <translation>Réponse telle qu’elle est gardée</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Request as kept</source>
        <translation>Requête telle qu’elle est gardée</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>(No answer came.)</source>
        <translation>(Aucune réponse n’est venue.)</translation>
    </message>
    <message>
        <source>(The first %L1 of %L2 bytes were kept.)</source>
        <translation>(Les %L1 premiers octets sur %L2 ont été gardés.)</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Tous les statuts</translation>
    </message>
    <message>
        <source>2xx, succeeded</source>
        <translation>2xx, réussite</translation>
    </message>
    <message>
        <source>3xx, redirected</source>
        <translation>3xx, redirection</translation>
    </message>
    <message>
        <source>4xx, refused</source>
        <translation>4xx, refus</translation>
    </message>
    <message>
        <source>5xx, server failed</source>
        <translation>5xx, échec du serveur</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Take the request to the Request page, authorized with nothing</source>
        <translation>Porter la requête sur la page Requête, sans autorisation</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>Compare two exchanges: choose the second with Ctrl</source>
        <translation>Comparer deux échanges&#xa0;: choisissez le second avec Ctrl</translation>
    </message>
    <message>
        <source>Save chosen as HAR…</source>
        <translation>Enregistrer la sélection en HAR…</translation>
    </message>
    <message>
        <source>Save all shown as HAR…</source>
        <translation>Enregistrer tout ce qui est affiché en HAR…</translation>
    </message>
    <message>
        <source>As a file for other programs, without secrets as it is kept here</source>
        <translation>Un fichier pour d’autres programmes, sans secrets, comme il est gardé ici</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>Effacer…</translation>
    </message>
    <message>
        <source>Remove every exchange from the history</source>
        <translation>Retirer tous les échanges de l’historique</translation>
    </message>
    <message>
        <source>Every host</source>
        <translation>Tous les hôtes</translation>
    </message>
    <message>
        <source>Private mode is on: nothing is kept until you turn it off.</source>
        <translation>Le mode privé est actif&#xa0;: rien n’est gardé jusqu’à ce que vous le désactiviez.</translation>
    </message>
    <message>
        <source>What you send, here or by the command line, is kept in this list without its secrets.</source>
        <translation>Ce que vous envoyez, ici ou par la ligne de commande, est gardé dans cette liste sans ses secrets.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Rien n’a encore été envoyé.</translation>
    </message>
    <message>
        <source>No exchange fits.
Search for less, or show every status.</source>
        <translation>Aucun échange ne correspond.
Cherchez moins précisément, ou affichez tous les statuts.</translation>
    </message>
    <message>
        <source>HAR files (*.har)</source>
        <translation>Fichiers HAR (*.har)</translation>
    </message>
    <message>
        <source>%L1 exchanges are in %2, without secrets.</source>
        <translation>%L1 échanges sont dans %2, sans secrets.</translation>
    </message>
    <message>
        <source>It is authorized with nothing yet; other secrets stand as labels.</source>
        <translation>Elle n’est pas encore autorisée&#xa0;; les autres secrets y sont remplacés par des étiquettes.</translation>
    </message>
    <message>
        <source>Only the beginning of its body was kept: complete it before you send.</source>
        <translation>Seul le début de son corps a été gardé&#xa0;: complétez-le avant l’envoi.</translation>
    </message>
    <message>
        <source>Clear the history?</source>
        <translation>Effacer l’historique&#xa0;?</translation>
    </message>
    <message>
        <source>Remove all %L1 exchanges from the history?</source>
        <translation>Retirer les %L1 échanges de l’historique&#xa0;?</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Write a request</source>
        <translation>Écrire une requête</translation>
    </message>
</context>
<context>
    <name>HostsDialog</name>
    <message>
        <source>Hosts contacted</source>
        <translation>Hôtes contactés</translation>
    </message>
    <message>
        <source>Everything that this window has contacted since it was opened. Pages in your browser are not among it.</source>
        <translation>Tout ce que cette fenêtre a contacté depuis son ouverture. Les pages de votre navigateur n’en font pas partie.</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hôtes</translation>
    </message>
</context>
<context>
    <name>HostsModel</name>
    <message>
        <source>Signing in, refreshing, signing out</source>
        <translation>Se connecter, actualiser, se déconnecter</translation>
    </message>
    <message>
        <source>A provider&apos;s metadata and keys</source>
        <translation>Les métadonnées et les clés d’un fournisseur</translation>
    </message>
    <message>
        <source>A question about a token</source>
        <translation>Une question sur un jeton</translation>
    </message>
    <message>
        <source>Whether the sandbox is up</source>
        <translation>Savoir si le bac à sable tourne</translation>
    </message>
    <message>
        <source>Requests that you sent</source>
        <translation>Les requêtes que vous avez envoyées</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pour quoi</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>Decoding…</source>
        <translation>Décodage en cours…</translation>
    </message>
</context>
<context>
    <name>ImportedRequestsModel</name>
    <message>
        <source>no answer</source>
        <translation>aucune réponse</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
</context>
<context>
    <name>IssuerKeys</name>
    <message>
        <source>its name leads into a private network; if that is yours, name the issuer yourself</source>
        <translation>son nom mène à un réseau privé&#xa0;; si c’est le vôtre, donnez vous-même l’émetteur</translation>
    </message>
    <message>
        <source>the issuer %1 points into a private network</source>
        <translation>l’émetteur %1 désigne un réseau privé</translation>
    </message>
</context>
<context>
    <name>JsonTreeModel</name>
    <message>
        <source>No JSON from byte %L1 on: %2.</source>
        <translation>Ce n’est plus du JSON à partir de l’octet %L1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Behind the document, from byte %L1 on, there is more.</source>
        <translation>Après le document, à partir de l’octet %L1, il y a autre chose.</translation>
    </message>
    <message>
        <source>(the document)</source>
        <translation>(le document)</translation>
    </message>
    <message>
        <source>%L1 bytes are not read yet: press Enter for more.</source>
        <translation>%L1 octets ne sont pas encore lus&#xa0;: appuyez sur Entrée pour la suite.</translation>
    </message>
    <message>
        <source>%L1 bytes are not read: the tree is full. The raw body holds all of it.</source>
        <translation>%L1 octets ne sont pas lus&#xa0;: l’arbre est plein. Le corps brut contient tout.</translation>
    </message>
    <message>
        <source>object, %L1 bytes</source>
        <translation>objet, %L1 octets</translation>
    </message>
    <message>
        <source>array, %L1 bytes</source>
        <translation>tableau, %L1 octets</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>JsonTreeView</name>
    <message>
        <source>JSON tree</source>
        <translation>Arbre JSON</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation>&amp;Copier la valeur</translation>
    </message>
</context>
<context>
    <name>JudgeAtDialog</name>
    <message>
        <source>Judge at another time</source>
        <translation>Juger à un autre moment</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Moment</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>2026-11-25T14:00:00Z, 2026-11-25 14:00 or seconds since 1970</source>
        <translation>2026-11-25T14:00:00Z, 2026-11-25 14:00 ou secondes depuis 1970</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>Ce qui a été compris</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>When issued</source>
        <translation>À l’émission</translation>
    </message>
    <message>
        <source>Just before expiry</source>
        <translation>Juste avant l’expiration</translation>
    </message>
    <message>
        <source>At expiry</source>
        <translation>À l’expiration</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juger</translation>
    </message>
</context>
<context>
    <name>JudgingBar</name>
    <message>
        <source>Expect…</source>
        <translation>Attendu…</translation>
    </message>
    <message>
        <source>The issuer, client, audience or nonce that it should have</source>
        <translation>L’émetteur, le client, l’audience ou le nonce que le jeton doit avoir</translation>
    </message>
    <message>
        <source>Judge at…</source>
        <translation>Juger à…</translation>
    </message>
    <message>
        <source>Move the clock: judge as if it were another time</source>
        <translation>Déplacer l’horloge&#xa0;: juger comme s’il était une autre heure</translation>
    </message>
    <message>
        <source>Give a key…</source>
        <translation>Donner une clé…</translation>
    </message>
    <message>
        <source>Verify the signature, or open an encrypted token, with a key or secret of yours</source>
        <translation>Vérifier la signature, ou ouvrir un jeton chiffré, avec une clé ou un secret à vous</translation>
    </message>
    <message>
        <source>Drop the key</source>
        <translation>Retirer la clé</translation>
    </message>
    <message>
        <source>Judge without the key that you gave</source>
        <translation>Juger sans la clé que vous avez donnée</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Revenir à maintenant</translation>
    </message>
    <message>
        <source>Judge by the clock again</source>
        <translation>Juger de nouveau selon l’horloge</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>The rule set that the token is judged by; by issuer and shape when not chosen</source>
        <translation>Le jeu de règles selon lequel le jeton est jugé&#xa0;; à défaut de choix, selon l’émetteur et la forme</translation>
    </message>
    <message>
        <source>R&amp;ules</source>
        <translation>&amp;Règles</translation>
    </message>
    <message>
        <source>%1 (automatic)</source>
        <translation>%1 (automatique)</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Give a key</source>
        <translation>Donner une clé</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Clé</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>JWK, JWK Set, PEM, DER or certificate</source>
        <translation>JWK, JWK Set, PEM, DER ou certificat</translation>
    </message>
    <message>
        <source>or a &amp;secret (HMAC)</source>
        <translation>ou un &amp;secret (HMAC)</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Use secret</source>
        <translation>Utiliser le secret</translation>
    </message>
    <message>
        <source>Why it is no key</source>
        <translation>Pourquoi ce n’est pas une clé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Paste or drop a JWK, JWK Set, PEM key or certificate</source>
        <translation>Collez ou déposez un JWK, un JWK Set, une clé PEM ou un certificat</translation>
    </message>
    <message>
        <source>the pasted text</source>
        <translation>le texte collé</translation>
    </message>
    <message>
        <source>the key that you pasted</source>
        <translation>la clé que vous avez collée</translation>
    </message>
    <message>
        <source>Choose a key, key set or certificate</source>
        <translation>Choisir une clé, un jeu de clés ou un certificat</translation>
    </message>
    <message>
        <source>it is larger than 1 MB, which no key set is</source>
        <translation>il dépasse 1 Mo, ce qu’aucun jeu de clés n’atteint</translation>
    </message>
    <message>
        <source>the secret that you gave</source>
        <translation>le secret que vous avez donné</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>A secret does not fit: the token is signed by %1, which needs a public key. Give the key or the key set of its issuer.</source>
        <translation>Un secret ne convient pas&#xa0;: le jeton est signé par %1, qui demande une clé publique. Donnez la clé ou le jeu de clés de son émetteur.</translation>
    </message>
</context>
<context>
    <name>KeychainLine</name>
    <message>
        <source>Keychain</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>The keychain asks for its password, in a window of its own</source>
        <translation>Le trousseau demande son mot de passe, dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Ask the keychain again</source>
        <translation>Interroger de nouveau le trousseau</translation>
    </message>
    <message>
        <source>Keep for this session only</source>
        <translation>Garder pour cette session seulement</translation>
    </message>
    <message>
        <source>New refresh tokens stay in memory until you quit, and the keychain is left alone</source>
        <translation>Les nouveaux jetons d’actualisation restent en mémoire jusqu’à ce que vous quittiez, et le trousseau n’est pas touché</translation>
    </message>
    <message>
        <source>Use the keychain</source>
        <translation>Utiliser le trousseau</translation>
    </message>
    <message>
        <source>Refresh tokens that come are kept in the keychain again</source>
        <translation>Les jetons d’actualisation qui arrivent sont de nouveau gardés dans le trousseau</translation>
    </message>
</context>
<context>
    <name>KeychainWatch</name>
    <message>
        <source>The keychain is locked: refresh tokens can be neither read nor kept.</source>
        <translation>Le trousseau est verrouillé&#xa0;: les jetons d’actualisation ne peuvent être ni lus ni gardés.</translation>
    </message>
    <message>
        <source>There is no keychain: no Secret Service answers. Start gnome-keyring, KeePassXC or KWallet.</source>
        <translation>Il n’y a pas de trousseau&#xa0;: aucun Secret Service ne répond. Démarrez gnome-keyring, KeePassXC ou KWallet.</translation>
    </message>
    <message>
        <source>The keychain does not answer: it may be stopped, or wait for somebody.</source>
        <translation>Le trousseau ne répond pas&#xa0;: il est peut-être arrêté, ou attend quelqu’un.</translation>
    </message>
    <message>
        <source>The keychain gave back something else than it was given: another program may have changed it.</source>
        <translation>Le trousseau a rendu autre chose que ce qui lui avait été confié&#xa0;: un autre programme l’a peut-être changé.</translation>
    </message>
    <message>
        <source>The keychain refused to %1: %2.</source>
        <translation>Le trousseau a refusé ceci, %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>No keychain is used: accounts last for this session.</source>
        <translation>Aucun trousseau n’est utilisé&#xa0;: les comptes durent cette session.</translation>
    </message>
    <message>
        <source>This session only: new refresh tokens stay in memory, until you quit.</source>
        <translation>Cette session seulement&#xa0;: les nouveaux jetons d’actualisation restent en mémoire, jusqu’à ce que vous quittiez.</translation>
    </message>
    <message>
        <source>Refresh tokens are kept in the keychain.</source>
        <translation>Les jetons d’actualisation sont gardés dans le trousseau.</translation>
    </message>
    <message>
        <source>Refresh tokens are kept in the keychain, which is unlocked.</source>
        <translation>Les jetons d’actualisation sont gardés dans le trousseau, qui est déverrouillé.</translation>
    </message>
    <message>
        <source>The keychain asks you something, in a window of its own.</source>
        <translation>Le trousseau vous demande quelque chose, dans sa propre fenêtre.</translation>
    </message>
</context>
<context>
    <name>LabFindingsModel</name>
    <message>
        <source>How bad</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
</context>
<context>
    <name>LabModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1, as expected</source>
        <translation>%1, comme attendu</translation>
    </message>
    <message>
        <source>%1, not as expected</source>
        <translation>%1, inattendu</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>Obtenu</translation>
    </message>
    <message>
        <source>The server&apos;s reason</source>
        <translation>La raison du serveur</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparaison</translation>
    </message>
</context>
<context>
    <name>LabPage</name>
    <message>
        <source>Request to test</source>
        <translation>Requête à tester</translation>
    </message>
    <message>
        <source>URL to test</source>
        <translation>URL à tester</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Send the checked variants, one after the other (Ctrl+Return)</source>
        <translation>Envoyer les variantes cochées, l’une après l’autre (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Send no more (Esc)</source>
        <translation>Ne plus rien envoyer (Échap)</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>&amp;Good token</source>
        <translation>&amp;Bon jeton</translation>
    </message>
    <message>
        <source>Good token</source>
        <translation>Bon jeton</translation>
    </message>
    <message>
        <source>This host is mine</source>
        <translation>Cet hôte est à moi</translation>
    </message>
    <message>
        <source>Forged tokens may go there; to servers on this computer they always may</source>
        <translation>Des jetons contrefaits peuvent y aller&#xa0;; aux serveurs de cet ordinateur, ils le peuvent toujours</translation>
    </message>
    <message>
        <source>Further tokens</source>
        <translation>Autres jetons</translation>
    </message>
    <message>
        <source>Expired, revoked and other people&apos;s tokens, which variants need</source>
        <translation>Les jetons expirés, révoqués ou d’autres personnes, dont certaines variantes ont besoin</translation>
    </message>
    <message>
        <source>Variants sent</source>
        <translation>Variantes envoyées</translation>
    </message>
    <message>
        <source>%v of %m</source>
        <translation>%v sur %m</translation>
    </message>
    <message>
        <source>Findings of the lab</source>
        <translation>Constats du labo</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Take from Request</source>
        <translation>Prendre la requête</translation>
    </message>
    <message>
        <source>GET of an address</source>
        <translation>GET d’une adresse</translation>
    </message>
    <message>
        <source>The request was taken.</source>
        <translation>La requête est prise.</translation>
    </message>
    <message>
        <source>The request was taken without: %1.</source>
        <translation>La requête est prise sans&#xa0;: %1.</translation>
    </message>
    <message>
        <source>fill in what stands in braces</source>
        <translation>remplissez ce qui est entre accolades</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>Le rapport est enregistré.</translation>
    </message>
    <message>
        <source>Keep for expiry tests</source>
        <translation>Garder pour les essais d’expiration</translation>
    </message>
    <message>
        <source>Keep this token in the keychain, with the account: later runs send it as the one that has run out. Signing out removes it</source>
        <translation>Garder ce jeton dans le trousseau, avec le compte&#xa0;: des essais ultérieurs l’envoient comme jeton expiré. La déconnexion l’efface</translation>
    </message>
    <message>
        <source>Watch until refused</source>
        <translation>Observer jusqu’au refus</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Observer</translation>
    </message>
    <message>
        <source>Send the request with the good token each second, until it turns 401. A grant of its account that “Further tokens” says to end is ended after the first answer</source>
        <translation>Envoyer la requête avec le bon jeton à chaque seconde, jusqu’à ce qu’elle donne 401. Si «&#xa0;Autres jetons&#xa0;» dit de mettre fin à une autorisation de son compte, cela se fait après la première réponse</translation>
    </message>
    <message>
        <source>The token is watched</source>
        <translation>Le jeton est observé</translation>
    </message>
    <message>
        <source>Earlier results</source>
        <translation>Résultats précédents</translation>
    </message>
    <message>
        <source>What was measured since the window was opened; nothing of it is thrown away</source>
        <translation>Ce qui a été mesuré depuis l’ouverture de la fenêtre&#xa0;; rien n’en est jeté</translation>
    </message>
    <message>
        <source>The address follows the account: it asks %1 now.</source>
        <translation>L’adresse suit le compte&#xa0;: c’est maintenant à %1 que va la question.</translation>
    </message>
    <message>
        <source>Test the request of the Request page, with its headers and body, without a credential in them. Where no good token is chosen yet, the one that is chosen there becomes it</source>
        <translation>Tester la requête de la page Requête, avec ses en-têtes et son corps, sans les identifiants qu’ils contiennent. Si aucun bon jeton n’est encore choisi, celui qui y est choisi le devient</translation>
    </message>
    <message>
        <source>What the server does not tell apart</source>
        <translation>Ce que le serveur ne distingue pas</translation>
    </message>
</context>
<context>
    <name>LabResults</name>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>JUnit (*.xml)</source>
        <translation>JUnit (*.xml)</translation>
    </message>
    <message>
        <source>the report&apos;s name ends in %1 or %2</source>
        <translation>le nom du rapport se termine par %1 ou %2</translation>
    </message>
</context>
<context>
    <name>LabTokens</name>
    <message>
        <source>The tokens of files were chosen for another host and are dropped; choose them again.</source>
        <translation>Les jetons des fichiers avaient été choisis pour un autre hôte et sont abandonnés&#xa0;; choisissez-les de nouveau.</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Sans %1</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>D’un fichier…</translation>
    </message>
    <message>
        <source>Open a file with that token alone</source>
        <translation>Ouvrir un fichier qui ne contient que ce jeton</translation>
    </message>
    <message>
        <source>The token was read; it is sent with the next run.</source>
        <translation>Le jeton est lu&#xa0;; il part au prochain essai.</translation>
    </message>
    <message>
        <source>End this grant?</source>
        <translation>Mettre fin à cette autorisation&#xa0;?</translation>
    </message>
    <message>
        <source>End the grant of %1 when the lab runs next?</source>
        <translation>Mettre fin à l’autorisation de %1 au prochain essai du labo&#xa0;?</translation>
    </message>
    <message>
        <source>The account is gone afterwards: take one that was made for this.</source>
        <translation>Le compte disparaît ensuite&#xa0;: prenez-en un qui a été créé pour cela.</translation>
    </message>
    <message>
        <source>End it with the next run</source>
        <translation>Y mettre fin au prochain essai</translation>
    </message>
</context>
<context>
    <name>LifetimeBar</name>
    <message>
        <source>Lifetime</source>
        <translation>Durée de vie</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Du %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>au %1</translation>
    </message>
    <message>
        <source>Refreshed by itself %1</source>
        <translation>Actualisé tout seul %1</translation>
    </message>
</context>
<context>
    <name>LintsModel</name>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevée</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
</context>
<context>
    <name>LookupPanel</name>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Ask %1 about this token</source>
        <translation>Interroger %1 sur ce jeton</translation>
    </message>
    <message>
        <source>Ask %1 whether it is good</source>
        <translation>Demander à %1&#xa0;s’il est bon</translation>
    </message>
    <message>
        <source>Ask %1 whose it is</source>
        <translation>Demander à %1 à qui il est</translation>
    </message>
    <message>
        <source>Only its issuer can read this token. Sign in there, and it can be asked from here.</source>
        <translation>Seul son émetteur peut lire ce jeton. Connectez-vous chez lui, et il pourra être interrogé d’ici.</translation>
    </message>
    <message>
        <source>Only its issuer can read this token. A question sends the token to the host that is named in it, and nowhere else.</source>
        <translation>Seul son émetteur peut lire ce jeton. Une question envoie le jeton à l’hôte qui y est nommé, et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>%1 est interrogé …</translation>
    </message>
    <message>
        <source>%1 answers no question about tokens.</source>
        <translation>%1 ne répond à aucune question sur les jetons.</translation>
    </message>
    <message>
        <source>%1 has such questions answered by other hosts. Choose one.</source>
        <translation>%1 fait répondre à ces questions par d’autres hôtes. Choisissez-en un.</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Un autre…</translation>
    </message>
    <message>
        <source>The token has Google&apos;s form. Ask another provider that you are signed in with</source>
        <translation>Le jeton a la forme de ceux de Google. Interroger un autre fournisseur auprès duquel vous êtes connecté</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tokenloupe</source>
        <translation>Tokenloupe</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Compte</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Jeton</translation>
    </message>
    <message>
        <source>&amp;Request</source>
        <translation>&amp;Requête</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Essayer le bac à sable</translation>
    </message>
    <message>
        <source>Paste token</source>
        <translation>Coller le jeton</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Hosts Contacted…</source>
        <translation>Hôtes contactés…</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panneau suivant</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>401 Lab</source>
        <translation>Labo 401</translation>
    </message>
    <message>
        <source>Find tokens</source>
        <translation>Trouver des jetons</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Open a file with a token</source>
        <translation>Ouvrir un fichier avec un jeton</translation>
    </message>
    <message>
        <source>Refresh and Send Again on 401</source>
        <translation>Actualiser et renvoyer en cas de 401</translation>
    </message>
    <message>
        <source>Another program changed the refresh token in the keychain: it is used all the same, and whose tokens come is checked.</source>
        <translation>Un autre programme a changé le jeton d’actualisation dans le trousseau&#xa0;: il est utilisé quand même, et il est contrôlé à qui sont les jetons qui arrivent.</translation>
    </message>
    <message>
        <source>The answer was 401: the token is refreshed and the request sent once more.</source>
        <translation>La réponse était 401&#xa0;: le jeton est actualisé et la requête envoyée une fois encore.</translation>
    </message>
    <message>
        <source>%1 is signed in.</source>
        <translation>%1 est connecté.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>Il n’y a pas de texte dans le presse-papiers.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Find action…</source>
        <translation>Trouver une action…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>About Tokenloupe</source>
        <translation>À propos de Tokenloupe</translation>
    </message>
    <message>
        <source>The token of %1 could not be refreshed</source>
        <translation>Le jeton de %1 n’a pas pu être actualisé</translation>
    </message>
    <message>
        <source>The window says why, and what to do.</source>
        <translation>La fenêtre dit pourquoi, et que faire.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
</context>
<context>
    <name>NetworkStatus</name>
    <message>
        <source>Every host since the start, what for, and how much came</source>
        <translation>Tous les hôtes depuis le démarrage, pour quoi, et combien en est venu</translation>
    </message>
    <message>
        <source>No request under way</source>
        <translation>Aucune requête en cours</translation>
    </message>
    <message>
        <source>No host contacted</source>
        <translation>Aucun hôte contacté</translation>
    </message>
    <message>
        <source>1 host contacted</source>
        <translation>1 hôte contacté</translation>
    </message>
    <message>
        <source>%1 hosts contacted</source>
        <translation>%1 hôtes contactés</translation>
    </message>
    <message>
        <source>1 request under way</source>
        <translation>1 requête en cours</translation>
    </message>
    <message>
        <source>%L1 requests under way</source>
        <translation>%L1 requêtes en cours</translation>
    </message>
    <message>
        <source>This clock is %1 behind</source>
        <translation>Cette horloge retarde de %1</translation>
    </message>
    <message>
        <source>This clock is %1 ahead</source>
        <translation>Cette horloge avance de %1</translation>
    </message>
</context>
<context>
    <name>PageErrorsDialog</name>
    <message>
        <source>What does the page say?</source>
        <translation>Que dit la page&#xa0;?</translation>
    </message>
    <message>
        <source>Some errors stay in the browser and never reach Tokenloupe. Find the words of the page:</source>
        <translation>Certaines erreurs restent dans le navigateur et n’arrivent jamais à Tokenloupe. Cherchez les mots de la page&#xa0;:</translation>
    </message>
    <message>
        <source>Words of the page</source>
        <translation>Mots de la page</translation>
    </message>
    <message>
        <source>for example redirect_uri_mismatch</source>
        <translation>par exemple redirect_uri_mismatch</translation>
    </message>
    <message>
        <source>Errors of the page</source>
        <translation>Erreurs de la page</translation>
    </message>
    <message>
        <source>The page says</source>
        <translation>La page dit</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>%1, error %2</source>
        <translation>%1, erreur %2</translation>
    </message>
</context>
<context>
    <name>PairsEditor</name>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Choose the file to send</source>
        <translation>Choisir le fichier à envoyer</translation>
    </message>
</context>
<context>
    <name>PairsModel</name>
    <message>
        <source>File %1</source>
        <translation>Fichier %1</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>It needs no particular scope.</source>
        <translation>Elle ne demande pas de portée particulière.</translation>
    </message>
    <message>
        <source>It needs the scope %1.</source>
        <translation>Elle demande la portée %1.</translation>
    </message>
    <message>
        <source>One of these scopes is enough: %1.</source>
        <translation>Une de ces portées suffit&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Change host…</source>
        <translation>Changer d’hôte…</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Documentation</translation>
    </message>
    <message>
        <source>Where the presets find Drive and AODocs</source>
        <translation>Où les préréglages trouvent Drive et AODocs</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>À l’adresse %1</translation>
    </message>
    <message>
        <source>Opens %1 in the browser</source>
        <translation>Ouvre %1 dans le navigateur</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligatoire)</translation>
    </message>
</context>
<context>
    <name>PasteField</name>
    <message>
        <source>Text with a token</source>
        <translation>Texte avec un jeton</translation>
    </message>
    <message>
        <source>Paste, drop or type anything here: a token, a header, a response, a cURL command, an address</source>
        <translation>Collez, déposez ou tapez ici ce que vous voulez&#xa0;: un jeton, un en-tête, une réponse, une commande cURL, une adresse</translation>
    </message>
</context>
<context>
    <name>PastedModel</name>
    <message>
        <source>text of %L1 bytes</source>
        <translation>texte de %L1 octets</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 jetons</translation>
    </message>
</context>
<context>
    <name>ProblemBanner</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>And %L1 more.</source>
        <translation>Et %L1 de plus.</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation>%1 n’a pas été ouvert</translation>
    </message>
    <message>
        <source>%L1 files were not opened</source>
        <translation>%L1 fichiers n’ont pas été ouverts</translation>
    </message>
</context>
<context>
    <name>ProfileActions</name>
    <message>
        <source>Export accounts</source>
        <translation>Exporter les comptes</translation>
    </message>
    <message>
        <source>Accounts (*.json)</source>
        <translation>Comptes (*.json)</translation>
    </message>
    <message>
        <source>Import accounts</source>
        <translation>Importer des comptes</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The accounts are in %1, without tokens and client secrets.</source>
        <translation>Les comptes sont dans %1, sans jetons ni secrets de clients.</translation>
    </message>
    <message>
        <source>Accounts imported: %1. Sign in to each again; where the client has a secret, by Sign in… with the client&apos;s file.</source>
        <translation>Comptes importés&#xa0;: %1. Reconnectez chacun d’eux&#xa0;; là où le client a un secret, par Se connecter… avec le fichier du client.</translation>
    </message>
</context>
<context>
    <name>QueryEditor</name>
    <message>
        <source>Query parameters</source>
        <translation>Paramètres de l’adresse</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Effacer la liste</translation>
    </message>
    <message>
        <source>%1 (no longer there)</source>
        <translation>%1 (n’y est plus)</translation>
    </message>
</context>
<context>
    <name>RedirectActions</name>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Send on to %1 with the token…</source>
        <translation>Faire suivre à %1 avec le jeton…</translation>
    </message>
    <message>
        <source>Send on to %1 with all of it…</source>
        <translation>Faire suivre à %1 avec le tout…</translation>
    </message>
    <message>
        <source>Send it on?</source>
        <translation>Faire suivre&#xa0;?</translation>
    </message>
    <message>
        <source>Send to %1 what was meant for %2?</source>
        <translation>Envoyer à %1 ce qui était destiné à %2&#xa0;?</translation>
    </message>
    <message>
        <source>This goes there too: %1.</source>
        <translation>Ceci y va aussi&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The address is plain http: whoever sits on the way can read it.</source>
        <translation>L’adresse est en http simple&#xa0;: qui se trouve sur le chemin peut tout lire.</translation>
    </message>
    <message>
        <source>Whoever runs %1 can use a token until it expires.</source>
        <translation>Qui exploite %1 peut se servir d’un jeton jusqu’à son expiration.</translation>
    </message>
    <message>
        <source>Send it on</source>
        <translation>Faire suivre</translation>
    </message>
</context>
<context>
    <name>RedirectsModel</name>
    <message>
        <source>Sent again</source>
        <translation>Renvoyé</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Would be sent again</source>
        <translation>Serait renvoyé</translation>
    </message>
    <message>
        <source>Would not be sent</source>
        <translation>Ne serait pas envoyé</translation>
    </message>
    <message>
        <source>%1 %2
from %3
to %4</source>
        <translation>%1 %2
de %3
à %4</translation>
    </message>
    <message>
        <source>followed</source>
        <translation>suivie</translation>
    </message>
    <message>
        <source>not followed yet</source>
        <translation>pas encore suivie</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>La requête</translation>
    </message>
    <message>
        <source>it carries no credential</source>
        <translation>elle ne porte pas d’identifiants</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Redirection</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’elle devient</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>RedirectsView</name>
    <message>
        <source>Redirects</source>
        <translation>Redirections</translation>
    </message>
</context>
<context>
    <name>RequestFiles</name>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Save Request…</source>
        <translation>Enregistrer la requête…</translation>
    </message>
    <message>
        <source>Saved Requests…</source>
        <translation>Requêtes enregistrées…</translation>
    </message>
    <message>
        <source>Import HAR or Collection…</source>
        <translation>Importer un HAR ou une collection…</translation>
    </message>
    <message>
        <source>Import HAR or collection</source>
        <translation>Importer un HAR ou une collection</translation>
    </message>
    <message>
        <source>HAR and Postman collections (*.har *.json)</source>
        <translation>HAR et collections Postman (*.har *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The request was imported, authorized with nothing.</source>
        <translation>La requête est importée, sans autorisation.</translation>
    </message>
    <message>
        <source>The request is saved as “%1”.</source>
        <translation>La requête est enregistrée sous «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” is open, authorized with nothing.</source>
        <translation>«&#xa0;%1&#xa0;» est ouverte, sans autorisation.</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Send the request (Ctrl+Return)</source>
        <translation>Envoyer la requête (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Drop the request under way (Esc)</source>
        <translation>Abandonner la requête en cours (Échap)</translation>
    </message>
    <message>
        <source>Authorize &amp;with</source>
        <translation>Autoriser a&amp;vec</translation>
    </message>
    <message>
        <source>Authorize with</source>
        <translation>Autoriser avec</translation>
    </message>
    <message>
        <source>What may go wrong</source>
        <translation>Ce qui peut échouer</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistrées</translation>
    </message>
    <message>
        <source>Save the request, open a saved one, or import one of a HAR</source>
        <translation>Enregistrer la requête, en ouvrir une enregistrée, ou en importer une d’un HAR</translation>
    </message>
    <message>
        <source>cURL</source>
        <translation>cURL</translation>
    </message>
    <message>
        <source>Import a cURL command, or copy the request as one</source>
        <translation>Importer une commande cURL, ou copier la requête sous cette forme</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Paramètres d’URL</translation>
    </message>
    <message>
        <source>Request headers</source>
        <translation>En-têtes de la requête</translation>
    </message>
    <message>
        <source>Accept: application/json</source>
        <translation>Accept: application/json</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>En-têtes</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corps</translation>
    </message>
    <message>
        <source>Free request</source>
        <translation>Requête libre</translation>
    </message>
    <message>
        <source>another credential is chosen under “Authorize with”; a request takes one</source>
        <translation>d’autres identifiants sont choisis sous «&#xa0;Autoriser avec&#xa0;»&#xa0;; une requête n’en accepte qu’un jeu</translation>
    </message>
</context>
<context>
    <name>RequestImportDialog</name>
    <message>
        <source>Import a request</source>
        <translation>Importer une requête</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter by method, address or status</source>
        <translation>Filtrer par méthode, adresse ou statut</translation>
    </message>
    <message>
        <source>Requests in the file</source>
        <translation>Requêtes du fichier</translation>
    </message>
    <message>
        <source>What is imported</source>
        <translation>Ce qui est importé</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture en cours…</translation>
    </message>
    <message>
        <source>Choose the request to import.</source>
        <translation>Choisissez la requête à importer.</translation>
    </message>
    <message>
        <source>It carries no credential.</source>
        <translation>Elle ne porte pas d’identifiants.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Laissé de côté&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It will be authorized with nothing.</source>
        <translation>Elle sera sans autorisation.</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Send the token there?</source>
        <translation>Envoyer le jeton là-bas&#xa0;?</translation>
    </message>
    <message>
        <source>Send a token of %1 to %2?</source>
        <translation>Envoyer un jeton de %1 à %2&#xa0;?</translation>
    </message>
    <message>
        <source>%1 is not on the list of hosts that take tokens of %2. Whoever runs it can use the token until it expires.</source>
        <translation>%1 n’est pas dans la liste des hôtes qui reçoivent des jetons de %2. Qui l’exploite peut se servir du jeton jusqu’à son expiration.</translation>
    </message>
    <message>
        <source>The address is plain http: whoever sits on the way can read the token.</source>
        <translation>L’adresse est en http simple&#xa0;: qui se trouve sur le chemin peut lire le jeton.</translation>
    </message>
    <message>
        <source>Send, and allow until I quit</source>
        <translation>Envoyer, et autoriser jusqu’à la fermeture</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>La requête a été annulée.</translation>
    </message>
    <message>
        <source>Send the security code to %1?</source>
        <translation>Envoyer le code de sécurité à %1&#xa0;?</translation>
    </message>
    <message>
        <source>Send the credential of this request to %1?</source>
        <translation>Envoyer les identifiants de cette requête à %1&#xa0;?</translation>
    </message>
    <message>
        <source>The address is plain http: whoever sits on the way can read it.</source>
        <translation>L’adresse est en http simple&#xa0;: qui se trouve sur le chemin peut tout lire.</translation>
    </message>
    <message>
        <source>Send it there?</source>
        <translation>L’envoyer là-bas&#xa0;?</translation>
    </message>
    <message>
        <source>Send the pasted token (%1) to %2?</source>
        <translation>Envoyer le jeton collé (%1) à %2&#xa0;?</translation>
    </message>
</context>
<context>
    <name>RequestRun</name>
    <message>
        <source>access token of %1</source>
        <translation>jeton d’accès de %1</translation>
    </message>
    <message>
        <source>ID token of %1</source>
        <translation>jeton d’identité de %1</translation>
    </message>
    <message>
        <source>pasted token</source>
        <translation>jeton collé</translation>
    </message>
    <message>
        <source>security code</source>
        <translation>code de sécurité</translation>
    </message>
</context>
<context>
    <name>ResponseView</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corps</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>En-têtes de la réponse</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>En-têtes</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>Redirections</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Durées</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Request as sent</source>
        <translation>Requête telle qu’elle a été envoyée</translation>
    </message>
    <message>
        <source>The body is cut: %1</source>
        <translation>Le corps est tronqué&#xa0;: %1</translation>
    </message>
    <message>
        <source>The server gave no reason.</source>
        <translation>Le serveur n’a pas donné de raison.</translation>
    </message>
    <message>
        <source>It points to %1. No redirect is followed unasked.</source>
        <translation>Elle mène à %1. Aucune redirection n’est suivie sans qu’on le demande.</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>no answer from %1</source>
        <translation>pas de réponse de %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>En attente de %1</translation>
    </message>
    <message>
        <source>Esc cancels.</source>
        <translation>Échap annule.</translation>
    </message>
    <message>
        <source>%L1 bytes in %L2 ms, not the whole body</source>
        <translation>%L1 octets en %L2&#xa0;ms, corps incomplet</translation>
    </message>
    <message>
        <source>%L1 bytes in %L2 ms</source>
        <translation>%L1 octets en %L2&#xa0;ms</translation>
    </message>
    <message>
        <source>Headers (%1)</source>
        <translation>En-têtes (%1)</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Save the body</source>
        <translation>Enregistrer le corps</translation>
    </message>
    <message>
        <source>%L1 bytes are in %2.</source>
        <translation>%L1 octets sont dans %2.</translation>
    </message>
    <message>
        <source>Choose a preset or type an address, then press Send. The answer shows here.
When it is refused, the likeliest causes come first, each with its evidence and a remedy.</source>
        <translation>Choisissez un préréglage ou tapez une adresse, puis cliquez sur Envoyer. La réponse s’affiche ici.
Si elle est un refus, les causes les plus probables viennent d’abord, chacune avec ses indices et un remède.</translation>
    </message>
</context>
<context>
    <name>SandboxHost</name>
    <message>
        <source>the one that was at %1 does not answer</source>
        <translation>celui qui était en %1 ne répond pas</translation>
    </message>
    <message>
        <source>the account lives in the one at %1, and at %2 runs another that has to end first</source>
        <translation>le compte vit dans celui en %1, et en %2 tourne un autre qui doit d’abord se terminer</translation>
    </message>
</context>
<context>
    <name>SaveRequestDialog</name>
    <message>
        <source>Save request</source>
        <translation>Enregistrer la requête</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Where it is saved</source>
        <translation>Où elle est enregistrée</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Ce qui est laissé de côté</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui n’a pas marché</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>Dans %1</translation>
    </message>
    <message>
        <source>The file holds no secret: it can be shared.</source>
        <translation>Le fichier ne contient pas de secret&#xa0;: il peut être partagé.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Laissé de côté&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>SavedRequestsDialog</name>
    <message>
        <source>Saved requests</source>
        <translation>Requêtes enregistrées</translation>
    </message>
    <message>
        <source>Folder of the saved requests</source>
        <translation>Dossier des requêtes enregistrées</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Choisir le dossier…</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Montrer le dossier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture en cours…</translation>
    </message>
    <message>
        <source>No request is saved here yet.</source>
        <translation>Aucune requête n’est encore enregistrée ici.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Name, with its folder: FOLDER/NAME</source>
        <translation>Nom, avec son dossier&#xa0;: DOSSIER/NOM</translation>
    </message>
    <message>
        <source>Delete the request?</source>
        <translation>Supprimer la requête&#xa0;?</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Supprimer «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Its file goes, and does not come back.</source>
        <translation>Son fichier disparaît, et ne revient pas.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>ScanModel</name>
    <message>
        <source>%1, line %L2, byte %L3</source>
        <translation>%1, ligne %L2, octet %L3</translation>
    </message>
    <message>
        <source>line %L1</source>
        <translation>ligne %L1</translation>
    </message>
    <message>
        <source>entry %1, %2</source>
        <translation>entrée %1, %2</translation>
    </message>
    <message>
        <source>and %L1 more</source>
        <translation>et %L1 de plus</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>expiré %1</translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation>expire %1</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Émetteur</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>Il est terminé.</translation>
    </message>
    <message>
        <source>Whoever has it can still use it.</source>
        <translation>Qui le possède peut encore s’en servir.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>It does not say when it expires.</source>
        <translation>Il ne dit pas quand il expire.</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Filter what was found</source>
        <translation>Filtrer ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Filter by kind, place, issuer or person</source>
        <translation>Filtrer par genre, endroit, émetteur ou personne</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Keep claims readable</source>
        <translation>Garder les revendications lisibles</translation>
    </message>
    <message>
        <source>In the copy, replace of a JWT its signature alone</source>
        <translation>Dans la copie, ne remplacer d’un JWT que sa signature</translation>
    </message>
    <message>
        <source>Hide people</source>
        <translation>Masquer les personnes</translation>
    </message>
    <message>
        <source>In the copy, replace e-mail addresses and names too</source>
        <translation>Dans la copie, remplacer aussi les adresses e-mail et les noms</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Look for tokens in a HAR, a log, a mail, an archive or any other file</source>
        <translation>Chercher des jetons dans un HAR, un journal, un e-mail, une archive ou tout autre fichier</translation>
    </message>
    <message>
        <source>Look at the chosen token on the Token page</source>
        <translation>Voir le jeton choisi sur la page Jeton</translation>
    </message>
    <message>
        <source>Save what was found as JSON, without the secrets</source>
        <translation>Enregistrer en JSON ce qui a été trouvé, sans les secrets</translation>
    </message>
    <message>
        <source>Save a copy of the file in which a label stands for each secret</source>
        <translation>Enregistrer une copie du fichier où une étiquette remplace chaque secret</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Search a file for tokens</source>
        <translation>Fouiller un fichier à la recherche de jetons</translation>
    </message>
    <message>
        <source>Searching %1…</source>
        <translation>Recherche dans %1…</translation>
    </message>
    <message>
        <source>%1 grew meanwhile: what was added is not searched.</source>
        <translation>%1 a grandi entre-temps&#xa0;: ce qui s’est ajouté n’est pas fouillé.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>Nothing of it fits.
Filter for less.</source>
        <translation>Rien ne correspond.
Filtrez moins.</translation>
    </message>
    <message>
        <source>No token or secret was found.</source>
        <translation>Aucun jeton ni secret n’a été trouvé.</translation>
    </message>
    <message>
        <source>Save what was found</source>
        <translation>Enregistrer ce qui a été trouvé</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The list is in %1.</source>
        <translation>La liste est dans %1.</translation>
    </message>
    <message>
        <source>Looking for what a copy would replace…</source>
        <translation>Recherche de ce qu’une copie remplacerait…</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Écriture de %1…</translation>
    </message>
    <message>
        <source>No copy was kept: a secret was found in it all the same (%1).</source>
        <translation>Aucune copie n’a été gardée&#xa0;: un secret y a été trouvé malgré tout (%1).</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 endroit</translation>
    </message>
    <message>
        <source>%L1 places</source>
        <translation>%L1 endroits</translation>
    </message>
    <message>
        <source>1 secret</source>
        <translation>1 secret</translation>
    </message>
    <message>
        <source>%L1 secrets</source>
        <translation>%L1 secrets</translation>
    </message>
    <message>
        <source>Search file…</source>
        <translation>Fouiller un fichier…</translation>
    </message>
    <message>
        <source>Open found token</source>
        <translation>Ouvrir le jeton trouvé</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Diagnose recorded refusals</source>
        <translation>Diagnostiquer les refus enregistrés</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Diagnostiquer</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>Enregistrer la liste…</translation>
    </message>
    <message>
        <source>Save redacted copy…</source>
        <translation>Enregistrer une copie expurgée…</translation>
    </message>
    <message>
        <source>The copy is in %1: %2 replaced, searched again, none found.</source>
        <translation>La copie est dans %1&#xa0;: %2 avec remplacement, nouvelle recherche faite, rien trouvé.</translation>
    </message>
    <message>
        <source>%1 in %2, in %L3 bytes of %4.</source>
        <translation>%1 à %2, dans %L3 octets de %4.</translation>
    </message>
    <message>
        <source>%1 What was found before:
%2</source>
        <translation>%1 Ce qui avait été trouvé avant&#xa0;:
%2</translation>
    </message>
    <message>
        <source>Say why each request in the HAR was refused</source>
        <translation>Dire pourquoi chaque requête du HAR a été refusée</translation>
    </message>
    <message>
        <source>Search pasted text</source>
        <translation>Fouiller un texte collé</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Coller du texte</translation>
    </message>
    <message>
        <source>Look for tokens in what is on the clipboard; it is kept in memory alone</source>
        <translation>Chercher des jetons dans ce qui est dans le presse-papiers&#xa0;; il n’est gardé qu’en mémoire</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>Il n’y a pas de texte dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Drop a HAR, a log, a mail, a JSON file or an archive here, of any size, or paste a text.
The tokens in it are listed, in whatever encoding they stand; nothing is sent anywhere.</source>
        <translation>Déposez ici un HAR, un journal, un e-mail, un fichier JSON ou une archive, de toute taille, ou collez un texte.
Les jetons qu’il contient sont listés, quel que soit leur encodage&#xa0;; rien n’est envoyé nulle part.</translation>
    </message>
</context>
<context>
    <name>ScanSubject</name>
    <message>
        <source>pasted text</source>
        <translation>texte collé</translation>
    </message>
    <message>
        <source>%L1 files</source>
        <translation>%L1 fichiers</translation>
    </message>
</context>
<context>
    <name>ScopeReview</name>
    <message>
        <source>Asked for, and not granted: %1. The box on the consent page has to be ticked.</source>
        <translation>Demandé, et non accordé&#xa0;: %1. La case de la page de consentement doit être cochée.</translation>
    </message>
    <message>
        <source>Without it these are refused with 403: %1.</source>
        <translation>Sans cela, ces requêtes sont refusées avec 403&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>SecretClipboard</name>
    <message>
        <source>for %L1 seconds</source>
        <translation>pendant %L1 secondes</translation>
    </message>
    <message>
        <source>until Tokenloupe quits</source>
        <translation>jusqu’à la fermeture de Tokenloupe</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Show an icon in the &amp;tray</source>
        <translation>Afficher une icône dans la &amp;zone de notification</translation>
    </message>
    <message>
        <source>It brings the window back to the front. Closing the window still quits.</source>
        <translation>Elle ramène la fenêtre au premier plan. Fermer la fenêtre quitte toujours le programme.</translation>
    </message>
    <message>
        <source>Tokenloupe never updates itself and never asks whether there is an update. New versions come from where you got this one.</source>
        <translation>Tokenloupe ne se met jamais à jour lui-même et ne demande jamais s’il y a une mise à jour. Les nouvelles versions viennent de là où vous avez pris celle-ci.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>&amp;Private mode: keep nothing</source>
        <translation>&amp;Mode privé&#xa0;: ne rien garder</translation>
    </message>
    <message>
        <source>What you send is not kept in the history, and opened files are not listed. What is there already stays until you clear it.</source>
        <translation>Ce que vous envoyez n’est pas gardé dans l’historique, et les fichiers ouverts ne sont pas listés. Ce qui y est déjà reste jusqu’à ce que vous l’effaciez.</translation>
    </message>
    <message>
        <source>Take &amp;copied secrets off the clipboard</source>
        <translation>&amp;Retirer du presse-papiers les secrets copiés</translation>
    </message>
    <message>
        <source>Take copied secrets off the clipboard</source>
        <translation>Retirer du presse-papiers les secrets copiés</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>&amp;Refresh the account on show before its token expires</source>
        <translation>&amp;Actualiser le compte affiché avant que son jeton expire</translation>
    </message>
    <message>
        <source>Otherwise a token is refreshed when a request needs it.</source>
        <translation>Sinon, un jeton est actualisé quand une requête en a besoin.</translation>
    </message>
    <message>
        <source>Refresh and send &amp;again on 401</source>
        <translation>Actualiser et ren&amp;voyer en cas de 401</translation>
    </message>
    <message>
        <source>Off is better for tests: what an expired token is answered stays to be seen.</source>
        <translation>Désactivé, c’est mieux pour les essais&#xa0;: ce qui est répondu à un jeton expiré reste visible.</translation>
    </message>
    <message>
        <source>&amp;Export accounts…</source>
        <translation>&amp;Exporter les comptes…</translation>
    </message>
    <message>
        <source>&amp;Import accounts…</source>
        <translation>&amp;Importer des comptes…</translation>
    </message>
    <message>
        <source>The file tells providers, clients and scopes, and whose the accounts are. No token and no client secret is in it: sign in again where it is imported.</source>
        <translation>Le fichier dit les fournisseurs, les clients et les portées, et à qui sont les comptes. Aucun jeton ni aucun secret de client n’y figure&#xa0;: reconnectez-vous là où il est importé.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proxy</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>As the system, or http://proxy.example:3128</source>
        <translation>Comme le système, ou http://proxy.example:3128</translation>
    </message>
    <message>
        <source>&amp;Certificates</source>
        <translation>&amp;Certificats</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>A PEM file to trust beside the system&apos;s</source>
        <translation>Un fichier PEM auquel se fier en plus de ceux du système</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Ch&amp;oisir…</translation>
    </message>
    <message>
        <source>Both are used when Tokenloupe is started again. No check of certificates can be turned off.</source>
        <translation>Les deux servent au prochain démarrage de Tokenloupe. Aucun contrôle de certificat ne peut être désactivé.</translation>
    </message>
    <message>
        <source>&amp;Hosts that may receive tokens</source>
        <translation>&amp;Hôtes qui peuvent recevoir des jetons</translation>
    </message>
    <message>
        <source>Hosts that may receive tokens</source>
        <translation>Hôtes qui peuvent recevoir des jetons</translation>
    </message>
    <message>
        <source>api.example.com</source>
        <translation>api.example.com</translation>
    </message>
    <message>
        <source>One a line. A token of any account may go to them by https, without a question. Google and AODocs need no line, nor does your own provider.</source>
        <translation>Un par ligne. Un jeton de n’importe quel compte peut y aller en https, sans question. Google et AODocs n’ont pas besoin de ligne, ni votre propre fournisseur.</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui n’a pas marché</translation>
    </message>
    <message>
        <source>Choose certificates</source>
        <translation>Choisir des certificats</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>After 15 seconds</source>
        <translation>Après 15 secondes</translation>
    </message>
    <message>
        <source>After 45 seconds</source>
        <translation>Après 45 secondes</translation>
    </message>
    <message>
        <source>After 2 minutes</source>
        <translation>Après 2 minutes</translation>
    </message>
    <message>
        <source>When Tokenloupe quits</source>
        <translation>Quand Tokenloupe se ferme</translation>
    </message>
    <message>
        <source>After %1 seconds</source>
        <translation>Après %1 secondes</translation>
    </message>
    <message>
        <source>The language changes when Tokenloupe is started again.</source>
        <translation>La langue change au prochain démarrage de Tokenloupe.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Restart &amp;now</source>
        <translation>Redémarrer &amp;maintenant</translation>
    </message>
    <message>
        <source>Saves these settings and opens the window anew. Accounts, pasted tokens and the unsent request stay. Results of the 401 Lab and of a search are lost.</source>
        <translation>Enregistre ces réglages et rouvre la fenêtre. Les comptes, les jetons collés et la requête non envoyée restent. Les résultats du Labo 401 et d’une recherche sont perdus.</translation>
    </message>
</context>
<context>
    <name>ShortcutsEditor</name>
    <message>
        <source>No keys</source>
        <translation>Pas de touches</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>Comme à l’origine</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Keys of the chosen action</source>
        <translation>Touches de l’action choisie</translation>
    </message>
    <message>
        <source>What is wrong with the keys</source>
        <translation>Ce qui ne va pas avec les touches</translation>
    </message>
    <message>
        <source>All as shipped</source>
        <translation>Tous comme à l’origine</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>%1 has these keys too: neither would work.</source>
        <translation>%1 a aussi ces touches&#xa0;: aucune des deux ne marcherait.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 alone is needed for typing. Add Ctrl or Alt.</source>
        <translation>%1 sert seul à taper du texte. Ajoutez Ctrl ou Alt.</translation>
    </message>
</context>
<context>
    <name>ShortcutsModel</name>
    <message>
        <source>Neither works: the same as %1</source>
        <translation>Aucune ne marche&#xa0;: les mêmes que %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Les vôtres</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>The person is to type a code at %1.</source>
        <translation>La personne doit saisir un code à l’adresse %1.</translation>
    </message>
    <message>
        <source>The provider is asked every %1 s from now on.</source>
        <translation>Le fournisseur est désormais interrogé toutes les %1&#xa0;s.</translation>
    </message>
    <message>
        <source>The callback came with the state that was sent; the port is closed.</source>
        <translation>Le rappel est arrivé avec le state qui avait été envoyé&#xa0;; le port est fermé.</translation>
    </message>
    <message>
        <source>The provider sent none; ask for the scope “openid”.</source>
        <translation>Le fournisseur n’en a pas envoyé&#xa0;; demandez la portée «&#xa0;openid&#xa0;».</translation>
    </message>
    <message>
        <source>%1 is signed in.</source>
        <translation>%1 est connecté.</translation>
    </message>
    <message>
        <source>%1 is signed in to Tokenloupe. You can close this tab.</source>
        <translation>%1 est connecté à Tokenloupe. Vous pouvez fermer cet onglet.</translation>
    </message>
</context>
<context>
    <name>SignInBanner</name>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Open here</source>
        <translation>Ouvrir ici</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Another port</source>
        <translation>Autre port</translation>
    </message>
    <message>
        <source>What does the page say?</source>
        <translation>Que dit la page&#xa0;?</translation>
    </message>
    <message>
        <source>Ask for what is missing</source>
        <translation>Demander ce qui manque</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Starting the sandbox</source>
        <translation>Démarrage du bac à sable</translation>
    </message>
    <message>
        <source>A provider, a Drive and an AODocs on this computer alone.</source>
        <translation>Un fournisseur, un Drive et un AODocs, sur cet ordinateur seulement.</translation>
    </message>
    <message>
        <source>If the browser is done and shows another program&apos;s page, use another port.</source>
        <translation>Si le navigateur a fini et montre la page d’un autre programme, prenez un autre port.</translation>
    </message>
    <message>
        <source>the system browser</source>
        <translation>le navigateur du système</translation>
    </message>
    <message>
        <source>Starting the sign-in</source>
        <translation>Début de la connexion</translation>
    </message>
    <message>
        <source>Asking %1 for its metadata · %2 left</source>
        <translation>Les métadonnées sont demandées à %1 · encore %2</translation>
    </message>
    <message>
        <source>Type this code on another device</source>
        <translation>Saisissez ce code sur un autre appareil</translation>
    </message>
    <message>
        <source>At %1, or wherever the QR code leads · %2 left</source>
        <translation>À l’adresse %1, ou là où mène le code QR · encore %2</translation>
    </message>
    <message>
        <source>Go on in the browser</source>
        <translation>Continuez dans le navigateur</translation>
    </message>
    <message>
        <source>Listening on %1 · %2 left</source>
        <translation>En écoute sur %1 · encore %2</translation>
    </message>
    <message>
        <source>Finishing the sign-in</source>
        <translation>Fin de la connexion</translation>
    </message>
    <message>
        <source>%1 gives the tokens; then the keychain takes the refresh token, and may ask for its password first.</source>
        <translation>%1 donne les jetons&#xa0;; ensuite le trousseau reçoit le jeton d’actualisation, et demande peut-être d’abord son mot de passe.</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>Cette session seulement</translation>
    </message>
    <message>
        <source>%1 is signed in until you quit</source>
        <translation>%1 est connecté jusqu’à ce que vous quittiez</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incomplet</translation>
    </message>
    <message>
        <source>%1 is signed in, with less than was asked for</source>
        <translation>%1 est connecté, avec moins que ce qui était demandé</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>No account was made</source>
        <translation>Aucun compte n’a été créé</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>&amp;Fournisseur</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>&amp;Issuer</source>
        <translation>&amp;Émetteur</translation>
    </message>
    <message>
        <source>https://login.example.com</source>
        <translation>https://login.example.com</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>&amp;Locataire (tenant)</translation>
    </message>
    <message>
        <source>directory ID or domain, common, organizations or consumers</source>
        <translation>identifiant ou domaine de l’annuaire, common, organizations ou consumers</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>&amp;Version</translation>
    </message>
    <message>
        <source>Redirect add&amp;ress</source>
        <translation>Adresse de &amp;redirection</translation>
    </message>
    <message>
        <source>empty: http://127.0.0.1 and any free port</source>
        <translation>vide&#xa0;: http://127.0.0.1 et n’importe quel port libre</translation>
    </message>
    <message>
        <source>Client &amp;file</source>
        <translation>F&amp;ichier client</translation>
    </message>
    <message>
        <source>client_secret_….json, or drop it here</source>
        <translation>client_secret_….json, ou déposez-le ici</translation>
    </message>
    <message>
        <source>Choose client file…</source>
        <translation>Choisir le fichier client…</translation>
    </message>
    <message>
        <source>&amp;Client ID</source>
        <translation>Identifiant du &amp;client</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>&amp;Secret du client</translation>
    </message>
    <message>
        <source>empty for a public client</source>
        <translation>vide pour un client public</translation>
    </message>
    <message>
        <source>&amp;Account hint</source>
        <translation>I&amp;ndice de compte</translation>
    </message>
    <message>
        <source>e-mail address, may be left empty</source>
        <translation>adresse e-mail, peut rester vide</translation>
    </message>
    <message>
        <source>Client file</source>
        <translation>Fichier client</translation>
    </message>
    <message>
        <source>Ask to be all&amp;owed to</source>
        <translation>&amp;Demander à pouvoir</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Portées</translation>
    </message>
    <message>
        <source>Further scopes</source>
        <translation>Autres portées</translation>
    </message>
    <message>
        <source>further scopes, with spaces between them</source>
        <translation>autres portées, séparées par des espaces</translation>
    </message>
    <message>
        <source>On another &amp;device</source>
        <translation>Sur un autre &amp;appareil</translation>
    </message>
    <message>
        <source>Shows a code and a QR code for a phone or another computer, and opens no browser here (RFC 8628)</source>
        <translation>Affiche un code et un code QR pour un téléphone ou un autre ordinateur, et n’ouvre pas de navigateur ici (RFC 8628)</translation>
    </message>
    <message>
        <source>Always ask for consent</source>
        <translation>Toujours demander le consentement</translation>
    </message>
    <message>
        <source>Google gives a refresh token again only after a new consent</source>
        <translation>Google ne redonne un jeton d’actualisation qu’après un nouveau consentement</translation>
    </message>
    <message>
        <source>Choose account</source>
        <translation>Choisir le compte</translation>
    </message>
    <message>
        <source>Let the provider ask which account, also when one is signed in there</source>
        <translation>Laisser le fournisseur demander quel compte, même quand un compte y est déjà connecté</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>In the Google Cloud console, create an OAuth client of the type “TVs and Limited Input devices” and download its JSON file: Google gives no other client a code, and few scopes.</source>
        <translation>Dans la console Google Cloud, créez un client OAuth de type «&#xa0;Téléviseurs et périphériques à saisie limitée&#xa0;» et téléchargez son fichier JSON&#xa0;: Google ne donne de code à aucun autre client, et peu de portées.</translation>
    </message>
    <message>
        <source>In the Google Cloud console, under APIs &amp; Services → Credentials, create an OAuth client of the type “Desktop app” and download its JSON file. Its secret goes to the keychain.</source>
        <translation>Dans la console Google Cloud, sous API et services → Identifiants, créez un client OAuth de type «&#xa0;Application de bureau&#xa0;» et téléchargez son fichier JSON. Son secret va dans le trousseau.</translation>
    </message>
    <message>
        <source>In the Entra admin center, under App registrations → Authentication, allow public client flows.</source>
        <translation>Dans le centre d’administration Entra, sous Inscriptions d’applications → Authentification, autorisez les flux de clients publics.</translation>
    </message>
    <message>
        <source>In the Entra admin center, under App registrations → Authentication, add the platform “Mobile and desktop applications” with the redirect address http://localhost.</source>
        <translation>Dans le centre d’administration Entra, sous Inscriptions d’applications → Authentification, ajoutez la plateforme «&#xa0;Applications mobiles et de bureau&#xa0;» avec l’adresse de redirection http://localhost.</translation>
    </message>
    <message>
        <source>A provider, a Drive and an AODocs on this computer alone, with three test people. No account or client is needed.</source>
        <translation>Un fournisseur, un Drive et un AODocs sur cet ordinateur seulement, avec trois personnes d’essai. Ni compte ni client n’est nécessaire.</translation>
    </message>
    <message>
        <source>The provider&apos;s metadata is fetched from its .well-known/openid-configuration.</source>
        <translation>Les métadonnées du fournisseur sont lues dans son .well-known/openid-configuration.</translation>
    </message>
    <message>
        <source>2.0</source>
        <translation>2.0</translation>
    </message>
    <message>
        <source>1.0</source>
        <translation>1.0</translation>
    </message>
    <message>
        <source>What it allows</source>
        <translation>Ce qu’elle permet</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>This file: %1. %2</source>
        <translation>Ce fichier&#xa0;: %1. %2</translation>
    </message>
    <message>
        <source>Choose client file</source>
        <translation>Choisir le fichier client</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Identifiant du client</translation>
    </message>
    <message>
        <source>the provider gave you one when the client was registered</source>
        <translation>le fournisseur vous l’a donné à l’enregistrement du client</translation>
    </message>
    <message>
        <source>choose the JSON file of a desktop client</source>
        <translation>choisissez le fichier JSON d’un client pour ordinateur</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>SignOut</name>
    <message>
        <source>its last refresh had been cut off</source>
        <translation>sa dernière actualisation avait été interrompue</translation>
    </message>
    <message>
        <source>%1 ends the refresh token of %2, and with it the access tokens that came of it where it can.</source>
        <translation>%1 met fin au jeton d’actualisation de %2 et, là où il le peut, aux jetons d’accès qui en sont issus.</translation>
    </message>
    <message>
        <source>Revoking ends everything that %1 has allowed any client of the Google Cloud project %2: all its access and refresh tokens, those of other programs and other machines too.</source>
        <translation>La révocation met fin à tout ce que %1 a autorisé à n’importe quel client du projet Google Cloud %2&#xa0;: tous ses jetons d’accès et d’actualisation, y compris ceux d’autres programmes et d’autres machines.</translation>
    </message>
    <message>
        <source>Of the accounts here these end with it: %1.</source>
        <translation>Parmi les comptes présents, ceux-ci prennent fin avec lui&#xa0;: %1.</translation>
    </message>
    <message>
        <source>there is no token that the provider could revoke; sign out without revoking</source>
        <translation>il n’y a pas de jeton que le fournisseur puisse révoquer&#xa0;; déconnectez-vous sans révoquer</translation>
    </message>
    <message>
        <source>A refresh was tried, and the provider gave new tokens.</source>
        <translation>Une actualisation a été tentée, et le fournisseur a donné de nouveaux jetons.</translation>
    </message>
    <message>
        <source>There is no refresh token to try.</source>
        <translation>Il n’y a pas de jeton d’actualisation à essayer.</translation>
    </message>
    <message>
        <source>A refresh was tried and refused: %1 (%2).</source>
        <translation>Une actualisation a été tentée et refusée&#xa0;: %1 (%2).</translation>
    </message>
    <message>
        <source>what is kept of it is in the keychain, which --memory-only leaves alone; start without that option to sign it out</source>
        <translation>ce qui en est conservé est dans le trousseau, auquel --memory-only ne touche pas&#xa0;; démarrez sans cette option pour le déconnecter</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>TimingModel</name>
    <message>
        <source>Altogether</source>
        <translation>En tout</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1&#xa0;ms</translation>
    </message>
    <message>
        <source>from %L1 to %L2 ms</source>
        <translation>de %L1 à %L2&#xa0;ms</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
</context>
<context>
    <name>TokenActions</name>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>Put another token beside it, claim by claim</source>
        <translation>Mettre un autre jeton à côté, revendication par revendication</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Expliquer</translation>
    </message>
    <message>
        <source>A paragraph for a ticket, with no secret in it</source>
        <translation>Un paragraphe pour un ticket, sans aucun secret</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>All that was found, as Markdown, HTML or JSON</source>
        <translation>Tout ce qui a été trouvé, en Markdown, HTML ou JSON</translation>
    </message>
    <message>
        <source>ID token of %1</source>
        <translation>Jeton d’identité de %1</translation>
    </message>
    <message>
        <source>Access token of %1</source>
        <translation>Jeton d’accès de %1</translation>
    </message>
    <message>
        <source>Pasted · %1</source>
        <translation>Collé · %1</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>This is on the clipboard now. No secret is in it.</source>
        <translation>Ceci est maintenant dans le presse-papiers. Aucun secret n’y figure.</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>a report&apos;s name ends in .md, .html or .json</source>
        <translation>le nom d’un rapport se termine par .md, .html ou .json</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Le rapport est dans %1.</translation>
    </message>
</context>
<context>
    <name>TokenDetails</name>
    <message>
        <source>Parts of the token</source>
        <translation>Parties du jeton</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Revendications</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Mis en forme</translation>
    </message>
    <message>
        <source>Line breaks and indents; otherwise byte for byte as it was signed</source>
        <translation>Avec retours à la ligne et retraits&#xa0;; sinon octet par octet, tel qu’il a été signé</translation>
    </message>
    <message>
        <source>Flow trace</source>
        <translation>Trace du flux</translation>
    </message>
    <message>
        <source>How the token was judged</source>
        <translation>Comment le jeton a été jugé</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Checks in numbers</source>
        <translation>Contrôles en chiffres</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>There is no warning. What is unwise about a token, although no rule forbids it, stands here.</source>
        <translation>Il n’y a pas d’avertissement. Ce qu’un jeton a d’imprudent, sans qu’une règle l’interdise, se trouve ici.</translation>
    </message>
</context>
<context>
    <name>TokenKeys</name>
    <message>
        <source>Fetch keys</source>
        <translation>Récupérer les clés</translation>
    </message>
    <message>
        <source>Fetch keys from %1</source>
        <translation>Récupérer les clés de %1</translation>
    </message>
    <message>
        <source>No keys came: %1</source>
        <translation>Aucune clé n’est venue&#xa0;: %1</translation>
    </message>
    <message>
        <source>published by %1</source>
        <translation>publiée par %1</translation>
    </message>
    <message>
        <source>Stop fetching</source>
        <translation>Ne plus attendre</translation>
    </message>
    <message>
        <source>Asking %1 for its keys …</source>
        <translation>Demande de ses clés à %1…</translation>
    </message>
</context>
<context>
    <name>TokenLookup</name>
    <message>
        <source>%1 is asked about access tokens; nothing was sent</source>
        <translation>%1 répond aux questions sur les jetons d’accès&#xa0;; rien n’a été envoyé</translation>
    </message>
</context>
<context>
    <name>TokenPage</name>
    <message>
        <source>See what a token says, and what a server makes of it</source>
        <translation>Voyez ce que dit un jeton, et ce qu’un serveur en fait</translation>
    </message>
    <message>
        <source>Sign in through your browser. The refresh token goes to the keychain.
Read a token: what each claim means, which check failed, and why.
Send a request to Drive or AODocs, and see what the server says.</source>
        <translation>Connectez-vous par votre navigateur. Le jeton d’actualisation va dans le trousseau.
Lisez un jeton&#xa0;: ce que signifie chaque revendication, quel contrôle a échoué, et pourquoi.
Envoyez une requête à Drive ou à AODocs, et voyez ce que dit le serveur.</translation>
    </message>
    <message>
        <source>Sign in with Google…</source>
        <translation>Se connecter avec Google…</translation>
    </message>
    <message>
        <source>Asks for the client file the first time, and says where to get one</source>
        <translation>Demande le fichier client la première fois, et dit où en obtenir un</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Essayer le bac à sable</translation>
    </message>
    <message>
        <source>A provider, a Drive and an AODocs on this computer alone: no account and no client is needed</source>
        <translation>Un fournisseur, un Drive et un AODocs sur cet ordinateur seulement&#xa0;: ni compte ni client n’est nécessaire</translation>
    </message>
    <message>
        <source>Paste a token</source>
        <translation>Coller un jeton</translation>
    </message>
    <message>
        <source>Inspect the token on the clipboard; nothing is sent</source>
        <translation>Inspecter le jeton du presse-papiers&#xa0;; rien n’est envoyé</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Use in request</source>
        <translation>Utiliser dans une requête</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy redacted</source>
        <translation>Copier sans secret</translation>
    </message>
    <message>
        <source>Get a fresh token</source>
        <translation>Obtenir un jeton neuf</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Open the inner token</source>
        <translation>Ouvrir le jeton intérieur</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Stopped reading.</source>
        <translation>Lecture arrêtée.</translation>
    </message>
    <message>
        <source>Judged as of %1, not now.</source>
        <translation>Jugé comme au %1, non comme maintenant.</translation>
    </message>
    <message>
        <source>Copied without its signature: nobody can use it.</source>
        <translation>Copié sans sa signature&#xa0;: personne ne peut s’en servir.</translation>
    </message>
    <message>
        <source>ID token</source>
        <translation>Jeton d’identité (ID token)</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>It is opaque: only %1 can read it.</source>
        <translation>Il est opaque&#xa0;: seul %1 peut le lire.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>The access token of %1 has expired</source>
        <translation>Le jeton d’accès de %1 a expiré</translation>
    </message>
    <message>
        <source>It expired %1. %2</source>
        <translation>Il a expiré %1. %2</translation>
    </message>
    <message>
        <source>Opaque</source>
        <translation>Opaque</translation>
    </message>
    <message>
        <source>Access token of %1</source>
        <translation>Jeton d’accès de %1</translation>
    </message>
    <message>
        <source>%1 It expires %2.</source>
        <translation>%1 Il expire %2.</translation>
    </message>
    <message>
        <source>%1 of %2 is not fetched yet</source>
        <translation>%1 de %2&#xa0;: pas encore récupéré</translation>
    </message>
    <message>
        <source>Short-lived tokens are in memory alone. A request gets one by itself.</source>
        <translation>Les jetons de courte durée ne sont qu’en mémoire. Une requête s’en procure un toute seule.</translation>
    </message>
    <message>
        <source>The provider gave no refresh token: sign in again.</source>
        <translation>Le fournisseur n’a pas donné de jeton d’actualisation&#xa0;: reconnectez-vous.</translation>
    </message>
    <message>
        <source>Reading %L1 bytes</source>
        <translation>Lecture de %L1 octets</translation>
    </message>
    <message>
        <source>Asking %1 for a fresh token</source>
        <translation>Un jeton neuf est demandé à %1</translation>
    </message>
    <message>
        <source>No fresh token came</source>
        <translation>Aucun jeton neuf n’est venu</translation>
    </message>
    <message>
        <source>The token is on the clipboard %1.</source>
        <translation>Le jeton est dans le presse-papiers %1.</translation>
    </message>
    <message>
        <source>Find tokens in this file</source>
        <translation>Trouver ses jetons</translation>
    </message>
    <message>
        <source>Stopped waiting. A token that still comes is shown.</source>
        <translation>L’attente est arrêtée. Un jeton qui arrive encore sera affiché.</translation>
    </message>
    <message>
        <source>Diagnose refusals in this text</source>
        <translation>Diagnostiquer les refus de ce texte</translation>
    </message>
</context>
<context>
    <name>TraceModel</name>
    <message>
        <source>Time</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
</context>
<context>
    <name>TraceView</name>
    <message>
        <source>Flow trace</source>
        <translation>Trace du flux</translation>
    </message>
    <message>
        <source>Message of the step</source>
        <translation>Message de l’étape</translation>
    </message>
</context>
<context>
    <name>Turns</name>
    <message>
        <source>Another Tokenloupe that is busy with the account</source>
        <translation>Un autre Tokenloupe, occupé avec le compte,</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 passés</translation>
    </message>
</context>
<context>
    <name>VerdictBanner</name>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Verdict in one sentence</source>
        <translation>Verdict en une phrase</translation>
    </message>
    <message>
        <source>Verdict, details</source>
        <translation>Verdict, détails</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valide</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Invalide</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
</context>
<context>
    <name>account_secrets</name>
    <message>
        <source>its refresh token is in the keychain, which --memory-only leaves alone; start without that option, or sign in for this run</source>
        <translation>son jeton d’actualisation est dans le trousseau, auquel --memory-only ne touche pas&#xa0;; démarrez sans cette option, ou connectez-vous pour cette exécution</translation>
    </message>
</context>
<context>
    <name>action_list</name>
    <message>
        <source>Not now: %1</source>
        <translation>Pas maintenant&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Afficher %1</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Aller à %1</translation>
    </message>
</context>
<context>
    <name>action_words</name>
    <message>
        <source>sign in or open a token first</source>
        <translation>connectez-vous ou ouvrez d’abord un jeton</translation>
    </message>
    <message>
        <source>open a token that is no bare secret first</source>
        <translation>ouvrez d’abord un jeton qui ne soit pas un simple secret</translation>
    </message>
    <message>
        <source>send a request first, with private mode off</source>
        <translation>envoyez d’abord une requête, le mode privé étant désactivé</translation>
    </message>
    <message>
        <source>stop the lab, or wait until it is done</source>
        <translation>arrêtez le labo, ou attendez qu’il ait fini</translation>
    </message>
    <message>
        <source>search a file with tokens in it first</source>
        <translation>cherchez d’abord dans un fichier qui contient des jetons</translation>
    </message>
    <message>
        <source>choose an account on the left first, or sign in</source>
        <translation>choisissez d’abord un compte à gauche, ou connectez-vous</translation>
    </message>
    <message>
        <source>open a whole token, no bare secret, first</source>
        <translation>ouvrez d’abord un jeton entier, pas un simple secret</translation>
    </message>
    <message>
        <source>choose an account with a refresh token on the left first</source>
        <translation>choisissez d’abord à gauche un compte avec un jeton d’actualisation</translation>
    </message>
    <message>
        <source>open a token whose damage can be undone first</source>
        <translation>ouvrez d’abord un jeton abîmé qui puisse être réparé</translation>
    </message>
    <message>
        <source>no long text is being read</source>
        <translation>aucun long texte n’est en cours de lecture</translation>
    </message>
    <message>
        <source>open a token with another one in it first</source>
        <translation>ouvrez d’abord un jeton qui en contient un autre</translation>
    </message>
    <message>
        <source>open a token that names its issuer first</source>
        <translation>ouvrez d’abord un jeton qui nomme son émetteur</translation>
    </message>
    <message>
        <source>give a key first</source>
        <translation>donnez d’abord une clé</translation>
    </message>
    <message>
        <source>it is judged by the clock already</source>
        <translation>il est déjà jugé à l’heure de l’horloge</translation>
    </message>
    <message>
        <source>cancel the request under way, or wait for its answer</source>
        <translation>annulez la requête en cours, ou attendez sa réponse</translation>
    </message>
    <message>
        <source>no request is under way</source>
        <translation>aucune requête n’est en cours</translation>
    </message>
    <message>
        <source>the lab is not running</source>
        <translation>le labo ne tourne pas</translation>
    </message>
    <message>
        <source>run the lab first</source>
        <translation>lancez d’abord le labo</translation>
    </message>
    <message>
        <source>choose the token of an account for the lab first</source>
        <translation>choisissez d’abord pour le labo le jeton d’un compte</translation>
    </message>
    <message>
        <source>stop the search, or wait until it is done</source>
        <translation>arrêtez la recherche, ou attendez qu’elle ait fini</translation>
    </message>
    <message>
        <source>search a file and choose a token in the list first</source>
        <translation>cherchez dans un fichier et choisissez d’abord un jeton dans la liste</translation>
    </message>
    <message>
        <source>search a HAR first</source>
        <translation>cherchez d’abord dans un HAR</translation>
    </message>
    <message>
        <source>search one file with tokens in it first</source>
        <translation>cherchez d’abord dans un seul fichier qui contient des jetons</translation>
    </message>
    <message>
        <source>choose two exchanges in the history first</source>
        <translation>choisissez d’abord deux échanges dans l’historique</translation>
    </message>
    <message>
        <source>choose exchanges in the history first</source>
        <translation>choisissez d’abord des échanges dans l’historique</translation>
    </message>
    <message>
        <source>the history is empty already</source>
        <translation>l’historique est déjà vide</translation>
    </message>
    <message>
        <source>preferences options</source>
        <translation>préférences options</translation>
    </message>
    <message>
        <source>language langue english français translation</source>
        <translation>langue language anglais français traduction</translation>
    </message>
    <message>
        <source>theme dark light colors appearance night mode</source>
        <translation>thème sombre clair couleurs apparence mode nuit</translation>
    </message>
    <message>
        <source>tray icon background notification</source>
        <translation>zone de notification icône arrière-plan</translation>
    </message>
    <message>
        <source>privacy history record incognito</source>
        <translation>confidentialité historique vie privée incognito</translation>
    </message>
    <message>
        <source>clipboard clear copy seconds</source>
        <translation>presse-papiers effacer copie secondes</translation>
    </message>
    <message>
        <source>automatic renewal expiry</source>
        <translation>renouvellement automatique expiration</translation>
    </message>
    <message>
        <source>retry repeat expired</source>
        <translation>réessayer répéter expiré</translation>
    </message>
    <message>
        <source>profiles backup</source>
        <translation>profils sauvegarde</translation>
    </message>
    <message>
        <source>profiles restore</source>
        <translation>profils restauration</translation>
    </message>
    <message>
        <source>internet connection</source>
        <translation>connexion internet</translation>
    </message>
    <message>
        <source>proxy server network socks</source>
        <translation>proxy serveur mandataire réseau socks</translation>
    </message>
    <message>
        <source>certificate authority TLS SSL trust</source>
        <translation>certificat autorité TLS SSL confiance</translation>
    </message>
    <message>
        <source>allow-list server domain permission</source>
        <translation>liste autorisée serveur domaine permission</translation>
    </message>
    <message>
        <source>keyboard keys hotkeys</source>
        <translation>clavier touches raccourcis</translation>
    </message>
    <message>
        <source>preferences options configuration</source>
        <translation>préférences options configuration</translation>
    </message>
    <message>
        <source>withdraw access</source>
        <translation>retirer l’accès</translation>
    </message>
    <message>
        <source>exit close</source>
        <translation>sortir fermer</translation>
    </message>
    <message>
        <source>version licence</source>
        <translation>version licence</translation>
    </message>
    <message>
        <source>network traffic</source>
        <translation>trafic réseau</translation>
    </message>
    <message>
        <source>time travel clock</source>
        <translation>voyage dans le temps horloge heure</translation>
    </message>
    <message>
        <source>verify signature</source>
        <translation>vérifier signature</translation>
    </message>
    <message>
        <source>share safely</source>
        <translation>partager sans risque</translation>
    </message>
    <message>
        <source>open a file with more than one bare token in it first</source>
        <translation>ouvrez d’abord un fichier qui contient plus qu’un simple jeton</translation>
    </message>
    <message>
        <source>log in login connect scope consent</source>
        <translation>connexion identification ouvrir une session portée consentement</translation>
    </message>
    <message>
        <source>log out logout disconnect remove delete account</source>
        <translation>déconnexion fermer la session retirer supprimer le compte</translation>
    </message>
    <message>
        <source>help manual why 401 refused error</source>
        <translation>aide manuel pourquoi 401 refus erreur</translation>
    </message>
    <message>
        <source>verify check signature decrypt</source>
        <translation>vérifier contrôler signature déchiffrer</translation>
    </message>
    <message>
        <source>decode inspect read jwt</source>
        <translation>décoder inspecter lire jwt</translation>
    </message>
    <message>
        <source>ask for scope consent</source>
        <translation>demander portée consentement</translation>
    </message>
    <message>
        <source>postman collection</source>
        <translation>postman collection</translation>
    </message>
    <message>
        <source>why 401 refused error</source>
        <translation>pourquoi 401 refus erreur</translation>
    </message>
    <message>
        <source>delete erase history</source>
        <translation>supprimer effacer historique</translation>
    </message>
    <message>
        <source>share safely anonymous anonymize anonymise mask redact</source>
        <translation>partager sans risque anonyme anonymiser masquer caviarder expurger</translation>
    </message>
    <message>
        <source>open a text first that records a refused request: a HAR, or an answer</source>
        <translation>ouvrez d’abord un texte qui contient une requête refusée&#xa0;: un HAR, ou une réponse</translation>
    </message>
    <message>
        <source>choose a pasted token on the left first</source>
        <translation>choisissez d’abord un jeton collé à gauche</translation>
    </message>
    <message>
        <source>no token was pasted</source>
        <translation>aucun jeton n’a été collé</translation>
    </message>
    <message>
        <source>delete forget wipe</source>
        <translation>supprimer oublier effacer</translation>
    </message>
    <message>
        <source>delete forget wipe clear</source>
        <translation>supprimer oublier effacer vider</translation>
    </message>
</context>
<context>
    <name>api_hosts</name>
    <message>
        <source>an API begins with https://HOST or http://HOST</source>
        <translation>une API commence par https://HÔTE ou http://HÔTE</translation>
    </message>
    <message>
        <source>nothing but host and path can stand in it</source>
        <translation>il ne peut y avoir que l’hôte et le chemin</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>it holds no certificate in PEM form</source>
        <translation>il ne contient aucun certificat au format PEM</translation>
    </message>
    <message>
        <source>a client certificate needs both --client-cert and --client-key</source>
        <translation>un certificat client a besoin de --client-cert et de --client-key</translation>
    </message>
    <message>
        <source>Use this folder for accounts, settings and the sandbox&apos;s state.</source>
        <translation>Utiliser ce dossier pour les comptes, les réglages et l’état du bac à sable.</translation>
    </message>
    <message>
        <source>Use no keychain: accounts last for this run.</source>
        <translation>Ne pas utiliser de trousseau&#xa0;: les comptes durent cette exécution.</translation>
    </message>
    <message>
        <source>Trust the certificates in this PEM file beside the system&apos;s.</source>
        <translation>Se fier aux certificats de ce fichier PEM, en plus de ceux du système.</translation>
    </message>
    <message>
        <source>Use this proxy, for example http://proxy.example:3128, instead of the system&apos;s.</source>
        <translation>Utiliser ce proxy, par exemple http://proxy.example:3128, au lieu de celui du système.</translation>
    </message>
    <message>
        <source>Show the certificate in this PEM file to every server that asks for one.</source>
        <translation>Présenter le certificat de ce fichier PEM à tout serveur qui en demande un.</translation>
    </message>
    <message>
        <source>The PEM file with its key, without a passphrase.</source>
        <translation>Le fichier PEM avec sa clé, sans phrase secrète.</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>proxy</translation>
    </message>
    <message>
        <source>a name or password is not kept in the settings; start Tokenloupe with --proxy</source>
        <translation>un nom ou un mot de passe n’est pas gardé dans les réglages&#xa0;; démarrez Tokenloupe avec --proxy</translation>
    </message>
    <message>
        <source>%1; no request leaves this computer until the settings are mended and Tokenloupe is started again, or started with --proxy</source>
        <translation>%1&#xa0;; aucune requête ne quitte cet ordinateur tant que les réglages ne sont pas corrigés et Tokenloupe relancé, ou lancé avec --proxy</translation>
    </message>
    <message>
        <source>Open a window of its own, although one is there.</source>
        <translation>Ouvrir une fenêtre à part, bien qu’il y en ait déjà une.</translation>
    </message>
</context>
<context>
    <name>base64url</name>
    <message>
        <source>padding (“=”) has no place in base64url</source>
        <translation>le remplissage («&#xa0;=&#xa0;») n’a pas sa place en base64url</translation>
    </message>
    <message>
        <source>“%1” is of standard base64; base64url writes “-” and “_”</source>
        <translation>«&#xa0;%1&#xa0;» appartient au base64 ordinaire&#xa0;; base64url écrit «&#xa0;-&#xa0;» et «&#xa0;_&#xa0;»</translation>
    </message>
    <message>
        <source>white space has no place in base64url</source>
        <translation>les espaces n’ont pas leur place en base64url</translation>
    </message>
    <message>
        <source>a character outside ASCII is no base64url</source>
        <translation>un caractère hors de l’ASCII n’est pas du base64url</translation>
    </message>
    <message>
        <source>the character “%1” is no base64url</source>
        <translation>le caractère «&#xa0;%1&#xa0;» n’est pas du base64url</translation>
    </message>
    <message>
        <source>one character is left over: something is cut off</source>
        <translation>il reste un caractère seul&#xa0;: quelque chose est tronqué</translation>
    </message>
    <message>
        <source>the unused bits of the last character are not zero: it was changed, or cut off</source>
        <translation>les bits inutilisés du dernier caractère ne sont pas nuls&#xa0;: il a été changé, ou tronqué</translation>
    </message>
</context>
<context>
    <name>bundle</name>
    <message>
        <source>Tokenloupe support bundle</source>
        <translation>Dossier d’assistance Tokenloupe</translation>
    </message>
    <message>
        <source>Everything below is as it was recorded. Labels such as ACCESS#1 stand for secrets; within one part, the same label stands for the same secret.</source>
        <translation>Tout ce qui suit est tel qu’il a été enregistré. Des étiquettes telles que ACCESS#1 remplacent les secrets&#xa0;; dans une même partie, une même étiquette désigne un même secret.</translation>
    </message>
    <message>
        <source>the support bundle</source>
        <translation>le dossier d’assistance</translation>
    </message>
    <message>
        <source>a secret would still be in it, so it was not written</source>
        <translation>un secret y serait encore, il n’a donc pas été écrit</translation>
    </message>
    <message>
        <source>For Tokenloupe</source>
        <translation>Pour Tokenloupe</translation>
    </message>
    <message>
        <source>it is larger than any bundle</source>
        <translation>il est plus grand que tout dossier d’assistance</translation>
    </message>
    <message>
        <source>it is no support bundle, or its end is missing</source>
        <translation>ce n’est pas un dossier d’assistance, ou la fin manque</translation>
    </message>
    <message>
        <source>it was made by a newer Tokenloupe</source>
        <translation>il a été fait par un Tokenloupe plus récent</translation>
    </message>
    <message>
        <source>it nests deeper than any bundle</source>
        <translation>il est plus imbriqué que tout dossier d’assistance</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>A 401 is retried with a fresh token</source>
        <translation>Un 401 entraîne un nouvel essai avec un jeton neuf</translation>
    </message>
    <message>
        <source>Clients that AODocs is known to allow</source>
        <translation>Clients dont on sait qu’AODocs les autorise</translation>
    </message>
    <message>
        <source>Without a keychain</source>
        <translation>Sans trousseau</translation>
    </message>
    <message>
        <source>With authorities of its own</source>
        <translation>Avec des autorités propres</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>no difference was measured</source>
        <translation>aucun écart n’a été mesuré</translation>
    </message>
    <message>
        <source>Possible causes</source>
        <translation>Causes possibles</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>For and against</source>
        <translation>Pour et contre</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Remède</translation>
    </message>
    <message>
        <source>Against it: %1</source>
        <translation>Ce qui s’y oppose&#xa0;: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Program and settings</source>
        <translation>Programme et réglages</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Sent %1, answered with %2.</source>
        <translation>Envoyé %1, réponse %2.</translation>
    </message>
    <message>
        <source>Authorized with nothing.</source>
        <translation>Sans autorisation.</translation>
    </message>
    <message>
        <source>Authorized with the %1.</source>
        <translation>Autorisé avec ceci&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Judged then: %1</source>
        <translation>Jugement d’alors&#xa0;: %1</translation>
    </message>
    <message>
        <source>Flow trace of %1</source>
        <translation>Trace du flux de %1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>it has more parts, tables, texts or columns than any bundle</source>
        <translation>il a plus de parties, de tableaux, de textes ou de colonnes que tout dossier d’assistance</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>Structure</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithme</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Decryption</source>
        <translation>Déchiffrement</translation>
    </message>
    <message>
        <source>Inner token</source>
        <translation>Jeton intérieur</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Émetteur</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Authorized party</source>
        <translation>Partie autorisée</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Token id</source>
        <translation>Identifiant du jeton</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire (tenant)</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Object id</source>
        <translation>Identifiant d’objet</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Pas avant</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>Émis le</translation>
    </message>
    <message>
        <source>Nonce</source>
        <translation>Nonce</translation>
    </message>
    <message>
        <source>Access token hash</source>
        <translation>Empreinte du jeton d’accès</translation>
    </message>
    <message>
        <source>Code hash</source>
        <translation>Empreinte du code</translation>
    </message>
    <message>
        <source>Authentication context</source>
        <translation>Contexte d’authentification</translation>
    </message>
    <message>
        <source>Authentication time</source>
        <translation>Moment d’authentification</translation>
    </message>
    <message>
        <source>Hosted domain</source>
        <translation>Domaine hébergé</translation>
    </message>
    <message>
        <source>E-mail verified</source>
        <translation>E-mail vérifié</translation>
    </message>
    <message>
        <source>%1 ties it to %2. Give that, to compare.</source>
        <translation>%1 le lie à ceci&#xa0;: %2. Donnez-le pour comparer.</translation>
    </message>
    <message>
        <source>No hash is agreed on for alg “%1”, so %2 cannot be compared.</source>
        <translation>Aucune empreinte n’est convenue pour alg «&#xa0;%1&#xa0;», donc %2 ne peut être comparé.</translation>
    </message>
    <message>
        <source>%1 is %2, that of %3 is %4: they are not of the same answer.</source>
        <translation>%1 est %2, celui de %3 est %4&#xa0;: ils ne viennent pas de la même réponse.</translation>
    </message>
    <message>
        <source>%1 is that of %2: %3.</source>
        <translation>%1 est celui de %2&#xa0;: %3.</translation>
    </message>
    <message>
        <source>There is no nonce, though one was sent: %1.</source>
        <translation>Il n’y a pas de nonce, alors qu’un nonce avait été envoyé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It holds the nonce %1. Only who sent the request knows whether that is the right one.</source>
        <translation>Il contient le nonce %1. Seul l’expéditeur de la demande sait si c’est le bon.</translation>
    </message>
    <message>
        <source>The nonce is %1, sent was %2: the token belongs to another sign-in.</source>
        <translation>Le nonce est %1, celui envoyé était %2&#xa0;: le jeton appartient à une autre connexion.</translation>
    </message>
    <message>
        <source>The nonce is the one that was sent: %1.</source>
        <translation>Le nonce est celui qui a été envoyé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>the access token of the same answer</source>
        <translation>le jeton d’accès de la même réponse</translation>
    </message>
    <message>
        <source>the authorization code of the same answer</source>
        <translation>le code d’autorisation de la même réponse</translation>
    </message>
    <message>
        <source>There is no acr, though %1 was asked for.</source>
        <translation>Il n’y a pas d’acr, alors que %1 était demandé.</translation>
    </message>
    <message>
        <source>acr is %1, asked for was %2.</source>
        <translation>acr vaut %1, %2 était demandé.</translation>
    </message>
    <message>
        <source>acr is %1, as asked for.</source>
        <translation>acr vaut %1, comme demandé.</translation>
    </message>
    <message>
        <source>There is no auth_time that can be read, though max_age was asked for.</source>
        <translation>Il n’y a pas d’auth_time lisible, alors que max_age était demandé.</translation>
    </message>
    <message>
        <source>The person signed in %1; at most %2 were allowed.</source>
        <translation>La personne s’est connectée %1&#xa0;; au plus %2 étaient permis.</translation>
    </message>
    <message>
        <source>The person signed in %1; %2 were allowed.</source>
        <translation>La personne s’est connectée %1&#xa0;; %2 étaient permis.</translation>
    </message>
    <message>
        <source>At character %1: %2.</source>
        <translation>Au caractère %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The token must be refused: %1.</source>
        <translation>Le jeton doit être refusé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The member “%1” is there twice: readers differ in which one counts.</source>
        <translation>Le membre «&#xa0;%1&#xa0;» y est deux fois&#xa0;: les lecteurs ne s’accordent pas sur celui qui compte.</translation>
    </message>
    <message>
        <source>Strict base64url throughout; the header is a JSON object.</source>
        <translation>Du base64url strict partout&#xa0;; l’en-tête est un objet JSON.</translation>
    </message>
    <message>
        <source>The header must name both alg and enc.</source>
        <translation>L’en-tête doit nommer alg et enc.</translation>
    </message>
    <message>
        <source>alg is “%1”, by which no known way leads to the key.</source>
        <translation>alg vaut «&#xa0;%1&#xa0;», par lequel aucune voie connue ne mène à la clé.</translation>
    </message>
    <message>
        <source>enc is “%1”, which is no encryption that is known.</source>
        <translation>enc vaut «&#xa0;%1&#xa0;», qui n’est pas un chiffrement connu.</translation>
    </message>
    <message>
        <source>alg is %1, which is refused: whoever can try changed tokens on the recipient reads them without the key (Bleichenbacher&apos;s attack).</source>
        <translation>alg vaut %1, qui est refusé&#xa0;: qui peut soumettre au destinataire des jetons modifiés les lit sans la clé (attaque de Bleichenbacher).</translation>
    </message>
    <message>
        <source>%1 encrypts the content; %2 brings its key to who holds the private key.</source>
        <translation>%1 chiffre le contenu&#xa0;; %2 en porte la clé à qui détient la clé privée.</translation>
    </message>
    <message>
        <source>%1 makes the key from a password: whoever has the token can guess at it in peace.</source>
        <translation>%1 tire la clé d’un mot de passe&#xa0;: qui a le jeton peut le deviner tout à loisir.</translation>
    </message>
    <message>
        <source>%1 uses one shared secret: whoever can read the token can also make one.</source>
        <translation>%1 emploie un secret partagé&#xa0;: qui peut lire le jeton peut aussi en fabriquer un.</translation>
    </message>
    <message>
        <source>No key was given. Give the private key of the recipient, or the secret that both share.</source>
        <translation>Aucune clé n’a été donnée. Donnez la clé privée du destinataire, ou le secret que les deux partagent.</translation>
    </message>
    <message>
        <source>Until it is opened it is not known whether anybody signed what is inside.</source>
        <translation>Tant qu’il n’est pas ouvert, on ne sait pas si quelqu’un a signé ce qu’il contient.</translation>
    </message>
    <message>
        <source>Nothing in it is signed: anyone who has the recipient&apos;s public key can have made it. To encrypt hides, it does not prove who wrote.</source>
        <translation>Rien n’y est signé&#xa0;: quiconque a la clé publique du destinataire peut l’avoir fabriqué. Chiffrer cache, mais ne prouve pas qui a écrit.</translation>
    </message>
    <message>
        <source>Nothing in it is signed: whoever holds the shared secret can have made it, and that the secret opens it tells no more. Who that was was not judged.</source>
        <translation>Rien n’y est signé&#xa0;: quiconque détient le secret partagé peut l’avoir fabriqué, et que le secret l’ouvre n’en dit pas plus. Qui c’était n’a pas été jugé.</translation>
    </message>
    <message>
        <source>It holds another token. %1.</source>
        <translation>Il contient un autre jeton. %1.</translation>
    </message>
    <message>
        <source>By its header it holds another token. %1.</source>
        <translation>Selon son en-tête, il contient un autre jeton. %1.</translation>
    </message>
    <message>
        <source>that of personal Microsoft accounts</source>
        <translation>celui des comptes Microsoft personnels</translation>
    </message>
    <message>
        <source>There is no tid: the token does not say which tenant it is from.</source>
        <translation>Il n’y a pas de tid&#xa0;: le jeton ne dit pas de quel locataire il vient.</translation>
    </message>
    <message>
        <source>The tenant (tid) is %1, the issuer names %2.</source>
        <translation>Le locataire (tid) est %1, l’émetteur nomme %2.</translation>
    </message>
    <message>
        <source>The tenant is %1. Anyone can open one: name the issuer of the tenant that you expect.</source>
        <translation>Le locataire est %1. N’importe qui peut en ouvrir un&#xa0;: nommez l’émetteur du locataire que vous attendez.</translation>
    </message>
    <message>
        <source>The tenant is %1, expected was %2.</source>
        <translation>Le locataire est %1, %2 était attendu.</translation>
    </message>
    <message>
        <source>The tenant is %1, as expected.</source>
        <translation>Le locataire est %1, comme attendu.</translation>
    </message>
    <message>
        <source>ver is “%1”; Entra makes tokens of version 1.0 and 2.0.</source>
        <translation>ver vaut «&#xa0;%1&#xa0;»&#xa0;; Entra fait des jetons de version 1.0 et 2.0.</translation>
    </message>
    <message>
        <source>ver is %1, yet the issuer %2 is of the other version.</source>
        <translation>ver vaut %1, alors que l’émetteur %2 est de l’autre version.</translation>
    </message>
    <message>
        <source>Version %1, and so is the issuer.</source>
        <translation>Version %1, comme l’émetteur.</translation>
    </message>
    <message>
        <source>There is no oid, by which AODocs and others know the person: ask for the scope profile.</source>
        <translation>Il n’y a pas d’oid, par lequel AODocs et d’autres reconnaissent la personne&#xa0;: demandez la portée profile.</translation>
    </message>
    <message>
        <source>In its tenant the account is %1, for every client alike.</source>
        <translation>Dans son locataire, le compte est %1, pour tous les clients.</translation>
    </message>
    <message>
        <source>A key without a kid</source>
        <translation>Une clé sans kid</translation>
    </message>
    <message>
        <source>The key “%1”</source>
        <translation>La clé «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Keys beside it that cannot be read: %1. %2</source>
        <translation>Clés voisines qui ne peuvent être lues&#xa0;: %1. %2</translation>
    </message>
    <message>
        <source>byte %1 of it: %2</source>
        <translation>à son octet %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The payload begins as JSON, yet cannot be read: %1. No claim of it is known.</source>
        <translation>La charge utile commence comme du JSON, mais ne peut être lue&#xa0;: %1. Aucune de ses revendications n’est connue.</translation>
    </message>
    <message>
        <source>Strict base64url throughout; the payload is no JSON object. Its length in bytes: %1.</source>
        <translation>Du base64url strict partout&#xa0;; la charge utile n’est pas un objet JSON. Sa longueur en octets&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Strict base64url throughout; header and payload are JSON objects.</source>
        <translation>Du base64url strict partout&#xa0;; l’en-tête et la charge utile sont des objets JSON.</translation>
    </message>
    <message>
        <source>typ is %1, that of access tokens.</source>
        <translation>typ vaut %1, celui des jetons d’accès.</translation>
    </message>
    <message>
        <source>typ is “%1”; access tokens say at+jwt, so that nobody takes an ID token for one.</source>
        <translation>typ vaut «&#xa0;%1&#xa0;»&#xa0;; les jetons d’accès disent at+jwt, pour que personne ne prenne un jeton d’identité pour l’un d’eux.</translation>
    </message>
    <message>
        <source>typ is “%1”: that is a token of another kind.</source>
        <translation>typ vaut «&#xa0;%1&#xa0;»&#xa0;: c’est un jeton d’un autre genre.</translation>
    </message>
    <message>
        <source>By its claims it looks like an access token, not like an ID token.</source>
        <translation>D’après ses revendications, il ressemble à un jeton d’accès, non à un jeton d’identité.</translation>
    </message>
    <message>
        <source>There is no typ, as is usual.</source>
        <translation>Il n’y a pas de typ, comme d’habitude.</translation>
    </message>
    <message>
        <source>typ is %1.</source>
        <translation>typ vaut %1.</translation>
    </message>
    <message>
        <source>alg is no text, so it names no algorithm.</source>
        <translation>alg n’est pas un texte, il ne nomme donc aucun algorithme.</translation>
    </message>
    <message>
        <source>The header names no algorithm (alg).</source>
        <translation>L’en-tête ne nomme aucun algorithme (alg).</translation>
    </message>
    <message>
        <source>alg is “%1”: nothing is signed, so anyone can write this token.</source>
        <translation>alg vaut «&#xa0;%1&#xa0;»&#xa0;: rien n’est signé, n’importe qui peut donc écrire ce jeton.</translation>
    </message>
    <message>
        <source>alg is “%1”, which is no signature algorithm that is known.</source>
        <translation>alg vaut «&#xa0;%1&#xa0;», qui n’est pas un algorithme de signature connu.</translation>
    </message>
    <message>
        <source>alg is %1, expected was %2.</source>
        <translation>alg vaut %1, %2 était attendu.</translation>
    </message>
    <message>
        <source>%1 uses one shared secret: whoever can verify the token can also forge it.</source>
        <translation>%1 emploie un secret partagé&#xa0;: qui peut vérifier le jeton peut aussi le contrefaire.</translation>
    </message>
    <message>
        <source>%1 signs with a private key and verifies with a public one.</source>
        <translation>%1 signe avec une clé privée et vérifie avec une clé publique.</translation>
    </message>
    <message>
        <source>%1 fits, but it was found only by way of the token&apos;s own iss: that proves nothing about who signed. Name the issuer that you expect.</source>
        <translation>%1 convient, mais n’a été trouvée que par l’iss du jeton lui-même&#xa0;: cela ne prouve rien sur qui a signé. Nommez l’émetteur que vous attendez.</translation>
    </message>
    <message>
        <source>%1 fits the header.</source>
        <translation>%1 convient à l’en-tête.</translation>
    </message>
    <message>
        <source>No key was given. Give the key or the key set of the issuer, or let its keys be fetched.</source>
        <translation>Aucune clé n’a été donnée. Donnez la clé ou le jeu de clés de l’émetteur, ou faites récupérer ses clés.</translation>
    </message>
    <message>
        <source>Give the key that signed the token, or fetch the key set again: issuers change their keys.</source>
        <translation>Donnez la clé qui a signé le jeton, ou récupérez de nouveau le jeu de clés&#xa0;: les émetteurs changent leurs clés.</translation>
    </message>
    <message>
        <source>Its header has a nonce: only Microsoft Graph can verify such a token.</source>
        <translation>Son en-tête a un nonce&#xa0;: seul Microsoft Graph peut vérifier un tel jeton.</translation>
    </message>
    <message>
        <source>Without a key that fits, it is not known who signed the token.</source>
        <translation>Sans clé qui convienne, on ne sait pas qui a signé le jeton.</translation>
    </message>
    <message>
        <source>Meant for %1. Name the sender&apos;s domain as an https address, to compare.</source>
        <translation>Destiné à %1. Nommez le domaine de l’expéditeur sous forme d’adresse https, pour comparer.</translation>
    </message>
    <message>
        <source>Meant for %1. Name the audience of the API that you call, to compare.</source>
        <translation>Destiné à %1. Nommez l’audience de l’API que vous appelez, pour comparer.</translation>
    </message>
    <message>
        <source>Meant for %1. Name the client that you expect, to compare.</source>
        <translation>Destiné à %1. Nommez le client que vous attendez, pour comparer.</translation>
    </message>
    <message>
        <source>There is no client_id: the token does not say which client it was issued to.</source>
        <translation>Il n’y a pas de client_id&#xa0;: le jeton ne dit pas à quel client il a été émis.</translation>
    </message>
    <message>
        <source>There is no azp: Gmail&apos;s tokens say that they are %1&apos;s.</source>
        <translation>Il n’y a pas d’azp&#xa0;: les jetons de Gmail disent qu’ils sont à %1.</translation>
    </message>
    <message>
        <source>It has several audiences, yet no azp that says whose it is.</source>
        <translation>Il a plusieurs audiences, mais pas d’azp qui dise à qui il est.</translation>
    </message>
    <message>
        <source>There is no iss: the token does not say who made it.</source>
        <translation>Il n’y a pas d’iss&#xa0;: le jeton ne dit pas qui l’a fait.</translation>
    </message>
    <message>
        <source>iss is %1, which is no string.</source>
        <translation>iss vaut %1, qui n’est pas une chaîne.</translation>
    </message>
    <message>
        <source>iss is empty: the token does not say who made it.</source>
        <translation>iss est vide&#xa0;: le jeton ne dit pas qui l’a fait.</translation>
    </message>
    <message>
        <source>The token says that %1 made it. Name the issuer that you expect, to compare.</source>
        <translation>Le jeton dit que %1 l’a fait. Nommez l’émetteur que vous attendez, pour comparer.</translation>
    </message>
    <message>
        <source>Made by %1, as expected.</source>
        <translation>Fait par %1, comme attendu.</translation>
    </message>
    <message>
        <source>Made by %1: Google writes its issuer %2 in two forms.</source>
        <translation>Fait par %1&#xa0;: Google écrit son émetteur %2 de deux manières.</translation>
    </message>
    <message>
        <source>Made by %1, which is %2 with the token&apos;s own tenant.</source>
        <translation>Fait par %1, qui est %2 avec le locataire du jeton lui-même.</translation>
    </message>
    <message>
        <source>Made by %1, expected was %2.</source>
        <translation>Fait par %1, %2 était attendu.</translation>
    </message>
    <message>
        <source>There is no aud: the token does not say whom it is for.</source>
        <translation>Il n’y a pas d’aud&#xa0;: le jeton ne dit pas à qui il est destiné.</translation>
    </message>
    <message>
        <source>aud is %1: neither a string nor a list of strings.</source>
        <translation>aud vaut %1&#xa0;: ni une chaîne ni une liste de chaînes.</translation>
    </message>
    <message>
        <source>aud is an empty list: the token is for nobody.</source>
        <translation>aud est une liste vide&#xa0;: le jeton n’est destiné à personne.</translation>
    </message>
    <message>
        <source>Meant for %1; Gmail names the sender&apos;s domain as https://DOMAIN.</source>
        <translation>Destiné à %1&#xa0;; Gmail nomme le domaine de l’expéditeur sous la forme https://DOMAINE.</translation>
    </message>
    <message>
        <source>Meant for %1, expected was %2.</source>
        <translation>Destiné à %1, %2 était attendu.</translation>
    </message>
    <message>
        <source>Meant for %1 as expected, but for others too: %2. Each of them could use it.</source>
        <translation>Destiné à %1 comme attendu, mais à d’autres aussi&#xa0;: %2. Chacun d’eux pourrait s’en servir.</translation>
    </message>
    <message>
        <source>Meant for %1, as expected.</source>
        <translation>Destiné à %1, comme attendu.</translation>
    </message>
    <message>
        <source>%1 is %2, which is no string.</source>
        <translation>%1 vaut %2, qui n’est pas une chaîne.</translation>
    </message>
    <message>
        <source>Issued to the client %1. Name the client that you expect, to compare.</source>
        <translation>Émis au client %1. Nommez le client que vous attendez, pour comparer.</translation>
    </message>
    <message>
        <source>Issued to the client %1, as expected.</source>
        <translation>Émis au client %1, comme attendu.</translation>
    </message>
    <message>
        <source>Issued to the client %1, not to %2, yet both are of the project %3: so it is with apps that get tokens for their server.</source>
        <translation>Émis au client %1, non à %2, mais tous deux sont du projet %3&#xa0;: il en va ainsi des applications qui obtiennent des jetons pour leur serveur.</translation>
    </message>
    <message>
        <source>Issued to the client %1, expected was %2.</source>
        <translation>Émis au client %1, %2 était attendu.</translation>
    </message>
    <message>
        <source>There is no sub: the token does not say whom it is about.</source>
        <translation>Il n’y a pas de sub&#xa0;: le jeton ne dit pas de qui il parle.</translation>
    </message>
    <message>
        <source>sub is %1, which is no string.</source>
        <translation>sub vaut %1, qui n’est pas une chaîne.</translation>
    </message>
    <message>
        <source>sub has %1 characters; 1 to %2 are allowed.</source>
        <translation>sub a %1 caractères&#xa0;; de 1 à %2 sont permis.</translation>
    </message>
    <message>
        <source>About %1.</source>
        <translation>À propos de %1.</translation>
    </message>
    <message>
        <source>There is no jti: the token cannot be told from others, nor revoked alone.</source>
        <translation>Il n’y a pas de jti&#xa0;: le jeton ne peut être distingué des autres, ni révoqué seul.</translation>
    </message>
    <message>
        <source>It has the id %1.</source>
        <translation>Il a l’identifiant %1.</translation>
    </message>
    <message>
        <source>There is no hd: the account belongs to no organization, expected was %1.</source>
        <translation>Il n’y a pas de hd&#xa0;: le compte n’appartient à aucune organisation, %1 était attendu.</translation>
    </message>
    <message>
        <source>The account belongs to %1, expected was %2.</source>
        <translation>Le compte appartient à %1, %2 était attendu.</translation>
    </message>
    <message>
        <source>The account belongs to %1, as expected.</source>
        <translation>Le compte appartient à %1, comme attendu.</translation>
    </message>
    <message>
        <source>Entra does not verify that %1 is this person&apos;s: an admin can write anything there. Go by oid and tid.</source>
        <translation>Entra ne vérifie pas que %1 est à cette personne&#xa0;: un administrateur peut y écrire n’importe quoi. Fiez-vous à oid et tid.</translation>
    </message>
    <message>
        <source>The owner of the domain of %1 was verified (xms_edov).</source>
        <translation>Le propriétaire du domaine de %1 a été vérifié (xms_edov).</translation>
    </message>
    <message>
        <source>The token does not say whether %1 was verified; the issuer&apos;s documentation may.</source>
        <translation>Le jeton ne dit pas si %1 a été vérifié&#xa0;; la documentation de l’émetteur le dit peut-être.</translation>
    </message>
    <message>
        <source>The issuer did not verify that %1 is this person&apos;s: do not go by it.</source>
        <translation>L’émetteur n’a pas vérifié que %1 est à cette personne&#xa0;: ne vous y fiez pas.</translation>
    </message>
    <message>
        <source>The issuer verified that %1 is this person&apos;s.</source>
        <translation>L’émetteur a vérifié que %1 est à cette personne.</translation>
    </message>
    <message>
        <source>%1, by the server&apos;s clock, which is %2 ahead of this one</source>
        <translation>%1, selon l’horloge du serveur, qui avance de %2 sur celle-ci</translation>
    </message>
    <message>
        <source>%1, by the server&apos;s clock, which is %2 behind this one</source>
        <translation>%1, selon l’horloge du serveur, qui retarde de %2 sur celle-ci</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>Il n’y a pas de %1.</translation>
    </message>
    <message>
        <source>%1 is %2: that looks like milliseconds (%3). It is to be in seconds since 1970, and as such lies thousands of years ahead.</source>
        <translation>%1 vaut %2&#xa0;: cela ressemble à des millisecondes (%3). Il faut des secondes depuis 1970, et lu ainsi c’est dans des milliers d’années.</translation>
    </message>
    <message>
        <source>%1 is the text “%2”; a time is to be a number, of seconds since 1970.</source>
        <translation>%1 est le texte «&#xa0;%2&#xa0;»&#xa0;; un moment doit être un nombre, de secondes depuis 1970.</translation>
    </message>
    <message>
        <source>%1 is %2, which is no time in seconds since 1970.</source>
        <translation>%1 vaut %2, qui n’est pas un moment en secondes depuis 1970.</translation>
    </message>
    <message>
        <source>%1 Within the leeway of %2.</source>
        <translation>%1 Dans la tolérance de %2.</translation>
    </message>
    <message>
        <source>%1 This clock or the issuer&apos;s is wrong, or it is too early.</source>
        <translation>%1 Cette horloge ou celle de l’émetteur est fausse, ou il est trop tôt.</translation>
    </message>
    <message>
        <source>It expires %1.</source>
        <translation>Il expire %1.</translation>
    </message>
    <message>
        <source>It expired %1, within the leeway of %2.</source>
        <translation>Il a expiré %1, dans la tolérance de %2.</translation>
    </message>
    <message>
        <source>It expired %1.</source>
        <translation>Il a expiré %1.</translation>
    </message>
    <message>
        <source>Usable since %1.</source>
        <translation>Utilisable depuis ce moment&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Not usable before %1.</source>
        <translation>Pas utilisable avant ce moment&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Issued %1.</source>
        <translation>Émis&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Issued in the future: %1.</source>
        <translation>Émis dans le futur&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Meant for %1. Name the audience that you expect, to compare.</source>
        <translation>Destiné à %1. Nommez l’audience que vous attendez, pour comparer.</translation>
    </message>
    <message>
        <source>auth_time lies ahead (%1): this clock or the issuer&apos;s is wrong.</source>
        <translation>auth_time est dans l’avenir (%1)&#xa0;: cette horloge ou celle de l’émetteur est fausse.</translation>
    </message>
    <message>
        <source>sub is empty: the token does not say whom it is about.</source>
        <translation>sub est vide&#xa0;: le jeton ne dit pas de qui il parle.</translation>
    </message>
    <message>
        <source>The signature has %1 bytes; one by %2 has %3, whatever the key.</source>
        <translation>La signature a %1 octets&#xa0;; une signature %2 en a %3, quelle que soit la clé.</translation>
    </message>
    <message>
        <source>The signature is cut off: it has %1 of the %2 or more bytes of one by %3, whatever the key.</source>
        <translation>La signature est tronquée&#xa0;: elle a %1 octets sur les %2 ou plus d’une signature %3, quelle que soit la clé.</translation>
    </message>
    <message>
        <source>The signature is cut off: it has %1 of the %2 bytes of one by %3, whatever the key.</source>
        <translation>La signature est tronquée&#xa0;: elle a %1 octets sur les %2 d’une signature %3, quelle que soit la clé.</translation>
    </message>
    <message>
        <source>The signature has %1 bytes, which is unusual: one by an RSA key of %2 bits has %3, so it may be cut off.</source>
        <translation>La signature a %1 octets, ce qui est inhabituel&#xa0;: celle d’une clé RSA de %2 bits en a %3, elle est donc peut-être tronquée.</translation>
    </message>
    <message>
        <source>typ is “%1”, yet the payload is no JSON object, as claims have to be. Its length in bytes: %2.</source>
        <translation>typ vaut «&#xa0;%1&#xa0;», mais la charge utile n’est pas un objet JSON, ce que doivent être des revendications. Sa longueur en octets&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The payload holds what look like claims, yet it is no JSON object: they are not judged.</source>
        <translation>La charge utile contient ce qui ressemble à des revendications, mais n’est pas un objet JSON&#xa0;: elles ne sont pas jugées.</translation>
    </message>
    <message>
        <source>A byte order mark stands before the claims, where none may be. They are judged all the same.</source>
        <translation>Un indicateur d’ordre des octets (BOM) précède les revendications, où il ne peut y en avoir. Elles sont jugées tout de même.</translation>
    </message>
    <message>
        <source>%1 is %2: that looks like microseconds (%3). It is to be in seconds since 1970, and as such lies millions of years ahead.</source>
        <translation>%1 vaut %2&#xa0;: cela ressemble à des microsecondes (%3). Il faut des secondes depuis 1970, et lu ainsi c’est dans des millions d’années.</translation>
    </message>
    <message>
        <source>The payload names %1, yet it is no JSON object, so %1 is not read.</source>
        <translation>La charge utile nomme %1, mais n’est pas un objet JSON, si bien que %1 n’est pas lu.</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Exit codes:
  0  searched, whether or not anything was found; or the copy was written
  1  with --expect-none, something was found; with keys, a JWT is not valid; or no copy was
     kept, as a secret was found in it when it was searched again
  2  something could not be read or searched, or a wrong option
  3  the copy cannot be written, or keys that were asked for did not come</source>
        <translation>Codes de sortie&#xa0;:
  0  fouillé, que quelque chose ait été trouvé ou non&#xa0;; ou la copie est écrite
  1  avec --expect-none, quelque chose a été trouvé&#xa0;; avec des clés, un JWT n’est pas valide&#xa0;; ou
     aucune copie n’est gardée, car un secret y a été trouvé à la nouvelle recherche
  2  quelque chose n’a pas pu être lu ou fouillé, ou une option fausse
  3  la copie ne peut être écrite, ou des clés demandées ne sont pas venues</translation>
    </message>
    <message>
        <source>How results are printed: %1.</source>
        <translation>Forme sous laquelle les résultats sont affichés&#xa0;: %1.</translation>
    </message>
    <message>
        <source>At the end, print time and counts as a line of JSON on stderr.</source>
        <translation>À la fin, afficher la durée et les comptes en une ligne de JSON sur stderr.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Afficher cette aide.</translation>
    </message>
    <message>
        <source>Usage: tokenloupe-cli COMMAND [OPTION]...</source>
        <translation>Usage&#xa0;: tokenloupe-cli COMMANDE [OPTION]...</translation>
    </message>
    <message>
        <source>tokenloupe-cli COMMAND --help tells the options of each.</source>
        <translation>tokenloupe-cli COMMANDE --help donne les options de chacune.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options&#xa0;:</translation>
    </message>
    <message>
        <source>Usage: tokenloupe-cli %1 %2</source>
        <translation>Usage&#xa0;: tokenloupe-cli %1 %2</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Exemple&#xa0;:</translation>
    </message>
    <message>
        <source>it is one of %1, not “%2”</source>
        <translation>il faut l’un de %1, non «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” is no whole number from %2 to %3</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre entier de %2 à %3</translation>
    </message>
    <message>
        <source>The keychain asks for a password in a window of its own.</source>
        <translation>Le trousseau demande un mot de passe dans sa propre fenêtre.</translation>
    </message>
    <message>
        <source>The provider changed the refresh token and the keychain did not take the new one: after this run the account has to sign in again. %1</source>
        <translation>Le fournisseur a changé le jeton d’actualisation et le trousseau n’a pas pris le nouveau&#xa0;: après cette exécution, le compte devra se reconnecter. %1</translation>
    </message>
    <message>
        <source>Another program changed the refresh token in the keychain: it is used all the same, and whose tokens come is checked.</source>
        <translation>Un autre programme a changé le jeton d’actualisation dans le trousseau&#xa0;: il est utilisé quand même, et il est contrôlé à qui sont les jetons qui arrivent.</translation>
    </message>
    <message>
        <source>there is no such command; tokenloupe-cli --help lists them</source>
        <translation>cette commande n’existe pas&#xa0;; tokenloupe-cli --help les liste</translation>
    </message>
    <message>
        <source>it needs --client FILE (the client_secret_*.json of a desktop client) or --client-id ID</source>
        <translation>il faut --client FICHIER (le client_secret_*.json d’un client pour ordinateur) ou --client-id ID</translation>
    </message>
    <message>
        <source>it is 1 or 2, not “%1”</source>
        <translation>c’est 1 ou 2, non «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>it is google, entra, sandbox or the https address of an issuer, not “%1”</source>
        <translation>c’est google, entra, sandbox ou l’adresse https d’un émetteur, non «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>it is set by the sign-in itself</source>
        <translation>il est fixé par la connexion elle-même</translation>
    </message>
    <message>
        <source>“%1” is not of the form NAME=VALUE</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas de la forme NOM=VALEUR</translation>
    </message>
    <message>
        <source>On another device visit %1 and type the code %2. It is good for %3.</source>
        <translation>Sur un autre appareil, allez à l’adresse %1 et saisissez le code %2. Il est valable %3.</translation>
    </message>
    <message>
        <source>Waiting for the browser. If none opens, visit: %1</source>
        <translation>En attente du navigateur. Si aucun ne s’ouvre, allez à cette adresse&#xa0;: %1</translation>
    </message>
    <message>
        <source>The clocks differ: %1. The token&apos;s times are judged by the provider&apos;s.</source>
        <translation>Les horloges diffèrent&#xa0;: %1. Les moments du jeton sont jugés selon celle du fournisseur.</translation>
    </message>
    <message>
        <source>Nobody has come to %1 for 30 s. If the browser is done and shows another program&apos;s page there, stop this and sign in again: that takes another port.</source>
        <translation>Personne n’est venu sur %1 depuis 30 s. Si le navigateur a fini et y montre la page d’un autre programme, arrêtez ceci et reconnectez-vous&#xa0;: un autre port sera pris.</translation>
    </message>
    <message>
        <source>The account lasts for this run only. %1</source>
        <translation>Le compte ne dure que cette exécution. %1</translation>
    </message>
    <message>
        <source>refresh token in the keychain</source>
        <translation>jeton d’actualisation dans le trousseau</translation>
    </message>
    <message>
        <source>refresh token in memory: this run only</source>
        <translation>jeton d’actualisation en mémoire&#xa0;: cette exécution seulement</translation>
    </message>
    <message>
        <source>no refresh token: the provider gave none, so the account ends with its access token; to be given one, sign in again and allow offline access</source>
        <translation>pas de jeton d’actualisation&#xa0;: le fournisseur n’en a pas donné, le compte prend donc fin avec son jeton d’accès&#xa0;; pour en recevoir un, reconnectez-vous et autorisez l’accès hors connexion</translation>
    </message>
    <message>
        <source>  provider    %1</source>
        <translation>  fournisseur %1</translation>
    </message>
    <message>
        <source>  person      %1 (%2)</source>
        <translation>  personne    %1 (%2)</translation>
    </message>
    <message>
        <source>  client      %1</source>
        <translation>  client      %1</translation>
    </message>
    <message>
        <source>  scopes      %1</source>
        <translation>  portées     %1</translation>
    </message>
    <message>
        <source>  signed in   %1</source>
        <translation>  connexion   %1</translation>
    </message>
    <message>
        <source>  access      token expires %1</source>
        <translation>  accès       le jeton expire %1</translation>
    </message>
    <message>
        <source>  kept        %1</source>
        <translation>  gardé       %1</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Probable</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Possible</translation>
    </message>
    <message>
        <source>Ruled out</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>google, entra, sandbox, or the issuer&apos;s https address.</source>
        <translation>google, entra, sandbox, ou l’adresse https de l’émetteur.</translation>
    </message>
    <message>
        <source>With entra: a directory ID, a domain, common, organizations or consumers.</source>
        <translation>Avec entra&#xa0;: un identifiant d’annuaire, un domaine, common, organizations ou consumers.</translation>
    </message>
    <message>
        <source>With entra: version 1 or 2 of its endpoints and ID tokens.</source>
        <translation>Avec entra&#xa0;: version 1 ou 2 de ses points d’accès et de ses jetons d’identité.</translation>
    </message>
    <message>
        <source>The client_secret_*.json of a desktop client.</source>
        <translation>Le client_secret_*.json d’un client pour ordinateur.</translation>
    </message>
    <message>
        <source>The client ID, when there is no file.</source>
        <translation>L’identifiant du client, quand il n’y a pas de fichier.</translation>
    </message>
    <message>
        <source>A file with the client secret.</source>
        <translation>Un fichier avec le secret du client.</translation>
    </message>
    <message>
        <source>A scope to ask for; may be given several times. offline_access is added where the provider lists it: without it there would be no refresh token.</source>
        <translation>Une portée à demander&#xa0;; peut être donnée plusieurs fois. offline_access est ajoutée là où le fournisseur la liste&#xa0;: sans elle, il n’y aurait pas de jeton d’actualisation.</translation>
    </message>
    <message>
        <source>The e-mail address of the account to use.</source>
        <translation>L’adresse e-mail du compte à utiliser.</translation>
    </message>
    <message>
        <source>none, consent or select_account.</source>
        <translation>none, consent ou select_account.</translation>
    </message>
    <message>
        <source>A further parameter of the authorization request.</source>
        <translation>Un autre paramètre de la demande d’autorisation.</translation>
    </message>
    <message>
        <source>A further parameter of each token request, kept with the account. No secret: other users can read the command line, and it is stored in plain.</source>
        <translation>Un autre paramètre de chaque demande de jetons, gardé avec le compte. Pas de secret&#xa0;: d’autres utilisateurs peuvent lire la ligne de commande, et il est enregistré en clair.</translation>
    </message>
    <message>
        <source>What to call the account. With the name of one that is signed in, --scope and no --provider: asks for these scopes beside those that it has.</source>
        <translation>Comment appeler le compte. Avec le nom d’un compte connecté, --scope et sans --provider&#xa0;: demande ces portées en plus de celles qu’il a.</translation>
    </message>
    <message>
        <source>The redirect address that the client has registered: http://127.0.0.1, http://[::1] or http://localhost, with a port and path if they are fixed.</source>
        <translation>L’adresse de redirection que le client a enregistrée&#xa0;: http://127.0.0.1, http://[::1] ou http://localhost, avec port et chemin s’ils sont fixés.</translation>
    </message>
    <message>
        <source>How long to wait for the browser, in seconds.</source>
        <translation>Combien de temps attendre le navigateur, en secondes.</translation>
    </message>
    <message>
        <source>Start this command with the URL as its argument.</source>
        <translation>Lancer cette commande avec l’URL pour argument.</translation>
    </message>
    <message>
        <source>Write each step, redacted, to this file, however it ends.</source>
        <translation>Écrire chaque étape, expurgée, dans ce fichier, quelle que soit l’issue.</translation>
    </message>
    <message>
        <source>Open nothing: print the URL as the first line of stdout.</source>
        <translation>Ne rien ouvrir&#xa0;: afficher l’URL en première ligne de stdout.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Start with: tokenloupe-cli sign-in --help</source>
        <translation>Personne n’est connecté. Commencez par&#xa0;: tokenloupe-cli sign-in --help</translation>
    </message>
    <message>
        <source>Whose token; may be left out when there is one account.</source>
        <translation>De qui est le jeton&#xa0;; peut être omis quand il n’y a qu’un compte.</translation>
    </message>
    <message>
        <source>access or id.</source>
        <translation>access ou id.</translation>
    </message>
    <message>
        <source>Refresh when the token lives shorter than this, in seconds.</source>
        <translation>Actualiser quand le jeton vit moins longtemps que cela, en secondes.</translation>
    </message>
    <message>
        <source>The new token lives for %1 only.</source>
        <translation>Le nouveau jeton ne vit que %1.</translation>
    </message>
    <message>
        <source>it is access or id, not “%1”</source>
        <translation>c’est access ou id, non «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>a redirect to this computer is accepted on any port; nothing has to be registered</source>
        <translation>une redirection vers cet ordinateur est acceptée sur tout port&#xa0;; rien n’est à enregistrer</translation>
    </message>
    <message>
        <source>a redirect to this computer is accepted at %1 alone</source>
        <translation>une redirection vers cet ordinateur n’est acceptée que vers %1</translation>
    </message>
    <message>
        <source>no redirect to this computer is accepted</source>
        <translation>aucune redirection vers cet ordinateur n’est acceptée</translation>
    </message>
    <message>
        <source>on your list of clients registered with AODocs</source>
        <translation>dans votre liste de clients enregistrés auprès d’AODocs</translation>
    </message>
    <message>
        <source>not on your list of clients registered with AODocs (--register puts it there)</source>
        <translation>pas dans votre liste de clients enregistrés auprès d’AODocs (--register l’y met)</translation>
    </message>
    <message>
        <source>: %1.</source>
        <translation>&#xa0;: %1.</translation>
    </message>
    <message>
        <source>  loopback    %1</source>
        <translation>  bouclage    %1</translation>
    </message>
    <message>
        <source>  project     %1</source>
        <translation>  projet      %1</translation>
    </message>
    <message>
        <source>  AODocs      %1</source>
        <translation>  AODocs      %1</translation>
    </message>
    <message>
        <source>  registered  %1</source>
        <translation>  enregistré  %1</translation>
    </message>
    <message>
        <source>  advice      %1</source>
        <translation>  conseil     %1</translation>
    </message>
    <message>
        <source>No client is on your list of those registered with AODocs.</source>
        <translation>Aucun client n’est dans votre liste de clients enregistrés auprès d’AODocs.</translation>
    </message>
    <message>
        <source>it needs a client file that can be used, or a client ID</source>
        <translation>il faut un fichier client utilisable, ou un identifiant de client</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1&#xa0;: %2. %3</translation>
    </message>
    <message>
        <source>Put the client on the list of those registered with your AODocs.</source>
        <translation>Mettre le client dans la liste des clients enregistrés auprès de votre AODocs.</translation>
    </message>
    <message>
        <source>Take it off that list.</source>
        <translation>Le retirer de cette liste.</translation>
    </message>
    <message>
        <source>give --exchange FILE or --har FILE</source>
        <translation>donnez --exchange FICHIER ou --har FICHIER</translation>
    </message>
    <message>
        <source>Explain this request and answer: JSON as send prints it, or HTTP&apos;s own text; - for stdin.</source>
        <translation>Expliquer cette requête et sa réponse&#xa0;: le JSON qu’affiche send, ou le texte même de HTTP&#xa0;; - pour stdin.</translation>
    </message>
    <message>
        <source>The token was this account&apos;s: judge with what its record tells.</source>
        <translation>Le jeton était celui de ce compte&#xa0;: juger avec ce qu’en dit son dossier.</translation>
    </message>
    <message>
        <source>List the causes that are known, by their ids.</source>
        <translation>Lister les causes connues, par leurs identifiants.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 text holds %2 tokens: number %3 is compared (%4). Give the one that you mean alone to compare another.</source>
        <translation>%1 texte contient %2 jetons&#xa0;: le numéro %3 est comparé (%4). Donnez seul celui dont il s’agit pour en comparer un autre.</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>Le premier</translation>
    </message>
    <message>
        <source>The second</source>
        <translation>Le second</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Revendications</translation>
    </message>
    <message>
        <source>Tell times as seen from this one: seconds since 1970 or RFC 3339.</source>
        <translation>Dire les moments tels que vus de celui-ci&#xa0;: secondes depuis 1970 ou RFC 3339.</translation>
    </message>
    <message>
        <source>it compares two tokens: give two</source>
        <translation>elle compare deux jetons&#xa0;: donnez-en deux</translation>
    </message>
    <message>
        <source>published by %1</source>
        <translation>publiée par %1</translation>
    </message>
    <message>
        <source>a report is about one token; here are several</source>
        <translation>un rapport porte sur un seul jeton&#xa0;; en voici plusieurs</translation>
    </message>
    <message>
        <source>with --lines it needs --issuer: not every line may ask a host of its own</source>
        <translation>avec --lines, il faut --issuer&#xa0;: chaque ligne ne peut pas interroger un hôte à elle</translation>
    </message>
    <message>
        <source>the lab starts from a bearer token</source>
        <translation>le labo part d’un jeton au porteur</translation>
    </message>
    <message>
        <source>it is drive, aodocs or other, not “%1”</source>
        <translation>c’est drive, aodocs ou other, non «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Inconclusive. %1</source>
        <translation>Non concluant. %1</translation>
    </message>
    <message>
        <source>As expected.</source>
        <translation>Comme attendu.</translation>
    </message>
    <message>
        <source>Not as expected.</source>
        <translation>Inattendu.</translation>
    </message>
    <message>
        <source>a watch is reported as text or json</source>
        <translation>une observation est rapportée en text ou json</translation>
    </message>
    <message>
        <source>These alone, and the control: their ids, separated by commas.</source>
        <translation>Celles-ci seulement, et le témoin&#xa0;: leurs identifiants, séparés par des virgules.</translation>
    </message>
    <message>
        <source>A host of your own: forged tokens may go there.</source>
        <translation>Un hôte à vous&#xa0;: des jetons contrefaits peuvent y aller.</translation>
    </message>
    <message>
        <source>By whose rules answers are measured: drive, aodocs or other. By the address when not given.</source>
        <translation>Selon les règles de qui mesurer les réponses&#xa0;: drive, aodocs ou other. À défaut, selon l’adresse.</translation>
    </message>
    <message>
        <source>A token that has run out. For accounts of the sandbox one is made.</source>
        <translation>Un jeton expiré. Pour les comptes du bac à sable, il en est fabriqué un.</translation>
    </message>
    <message>
        <source>Keep the account&apos;s token in the keychain until it has run out; later runs send it as one that has.</source>
        <translation>Garder le jeton du compte dans le trousseau jusqu’à ce qu’il ait expiré&#xa0;; des exécutions ultérieures l’envoient comme tel.</translation>
    </message>
    <message>
        <source>Remove what --keep-aged has kept of the account, and do nothing else.</source>
        <translation>Retirer ce que --keep-aged a gardé du compte, et ne rien faire d’autre.</translation>
    </message>
    <message>
        <source>A token whose grant was ended.</source>
        <translation>Un jeton dont l’autorisation a pris fin.</translation>
    </message>
    <message>
        <source>A throw-away account: its grant is ended, and its token sent then. The account is gone afterwards.</source>
        <translation>Un compte sacrifié&#xa0;: il est mis fin à son autorisation, puis son jeton est envoyé. Le compte disparaît ensuite.</translation>
    </message>
    <message>
        <source>An ID token where an access token is wanted, or the reverse. An account has both.</source>
        <translation>Un jeton d’identité là où il faut un jeton d’accès, ou l’inverse. Un compte a les deux.</translation>
    </message>
    <message>
        <source>Somebody else&apos;s account.</source>
        <translation>Le compte de quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Somebody else&apos;s token.</source>
        <translation>Le jeton de quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>An account with less scope.</source>
        <translation>Un compte avec moins de portée.</translation>
    </message>
    <message>
        <source>A token with less scope.</source>
        <translation>Un jeton avec moins de portée.</translation>
    </message>
    <message>
        <source>A token that was made for another API.</source>
        <translation>Un jeton fait pour une autre API.</translation>
    </message>
    <message>
        <source>A security code of AODocs.</source>
        <translation>Un code de sécurité d’AODocs.</translation>
    </message>
    <message>
        <source>Instead of the variants repeat the request with one token until it is refused, and say how long after its expiry that was.</source>
        <translation>Au lieu des variantes, répéter la requête avec un même jeton jusqu’à ce qu’il soit refusé, et dire combien de temps après son expiration.</translation>
    </message>
    <message>
        <source>With --watch: end the account&apos;s grant after the first answer, and see how long its token is taken. The account is gone afterwards.</source>
        <translation>Avec --watch&#xa0;: mettre fin à l’autorisation du compte après la première réponse, et voir combien de temps son jeton est accepté. Le compte disparaît ensuite.</translation>
    </message>
    <message>
        <source>Every variant carries another credential too: %1. What is let in may be let in by that.</source>
        <translation>Chaque variante porte aussi d’autres identifiants&#xa0;: %1. Ce qui est admis l’est peut-être grâce à eux.</translation>
    </message>
    <message>
        <source>give --account A, or one token (a file, or - for stdin)</source>
        <translation>donnez --account A, ou un jeton (un fichier, ou - pour stdin)</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>il est vide</translation>
    </message>
    <message>
        <source>who made the token? Name google, sandbox or the issuer&apos;s https address</source>
        <translation>qui a fait le jeton&#xa0;? Nommez google, sandbox ou l’adresse https de l’émetteur</translation>
    </message>
    <message>
        <source>it takes --account A or one token, not both</source>
        <translation>il faut --account A ou un jeton, non les deux</translation>
    </message>
    <message>
        <source>it offers no %1</source>
        <translation>il n’offre pas %1</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>%1 est interrogé</translation>
    </message>
    <message>
        <source>Ask about the access token of this account.</source>
        <translation>Interroger au sujet du jeton d’accès de ce compte.</translation>
    </message>
    <message>
        <source>Who made the TOKEN: google, sandbox, or the issuer&apos;s https address; google for a token that starts with ya29.</source>
        <translation>Qui a fait le TOKEN&#xa0;: google, sandbox, ou l’adresse https de l’émetteur&#xa0;; google pour un jeton qui commence par ya29.</translation>
    </message>
    <message>
        <source>The client that asks; the account&apos;s own when not given.</source>
        <translation>Le client qui interroge&#xa0;; celui du compte à défaut.</translation>
    </message>
    <message>
        <source>A file with its secret.</source>
        <translation>Un fichier avec son secret.</translation>
    </message>
    <message>
        <source>Misbehave on purpose; may be given several times: %1.</source>
        <translation>Mal se conduire exprès&#xa0;; peut être donné plusieurs fois&#xa0;: %1.</translation>
    </message>
    <message>
        <source>there is no fault “%1”; --help lists them</source>
        <translation>il n’y a pas de défaut «&#xa0;%1&#xa0;»&#xa0;; --help les liste</translation>
    </message>
    <message>
        <source>ok    </source>
        <translation>ok    </translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>ÉCHOUÉ</translation>
    </message>
    <message>
        <source>All %1 steps held. Nothing was left behind.</source>
        <translation>Les %1 étapes ont toutes tenu. Rien n’est resté derrière.</translation>
    </message>
    <message>
        <source>The demo stopped at the step “%1” (%2): %3</source>
        <translation>La démonstration s’est arrêtée à l’étape «&#xa0;%1&#xa0;» (%2)&#xa0;: %3</translation>
    </message>
    <message>
        <source>The accounts of this sandbox live on that port. End what listens there, which may be another sandbox; with another --port they are dead and have to sign in again.</source>
        <translation>Les comptes de ce bac à sable vivent sur ce port. Mettez fin à ce qui y écoute, peut-être un autre bac à sable&#xa0;; avec un autre --port, ils sont morts et doivent se reconnecter.</translation>
    </message>
    <message>
        <source>The port on 127.0.0.1; 0 takes the one of last time, or any.</source>
        <translation>Le port sur 127.0.0.1&#xa0;; 0 prend celui de la dernière fois, ou n’importe lequel.</translation>
    </message>
    <message>
        <source>How far its clock is ahead, in seconds.</source>
        <translation>De combien avance son horloge, en secondes.</translation>
    </message>
    <message>
        <source>How long the code of a device can be typed, in seconds.</source>
        <translation>Combien de temps le code d’un appareil peut être saisi, en secondes.</translation>
    </message>
    <message>
        <source>How many seconds a device has to leave between two questions.</source>
        <translation>Combien de secondes un appareil doit laisser entre deux questions.</translation>
    </message>
    <message>
        <source>How long its access tokens live, in seconds.</source>
        <translation>Combien de temps vivent ses jetons d’accès, en secondes.</translation>
    </message>
    <message>
        <source>Answer each refresh with a new refresh token.</source>
        <translation>Répondre à chaque actualisation par un nouveau jeton d’actualisation.</translation>
    </message>
    <message>
        <source>%1 grew while it was read: what was added is not searched.</source>
        <translation>%1 a grandi pendant la lecture&#xa0;: ce qui s’est ajouté n’est pas fouillé.</translation>
    </message>
    <message>
        <source>it copies one file: name that, and no other</source>
        <translation>elle copie un seul fichier&#xa0;: donnez celui-là, et aucun autre</translation>
    </message>
    <message>
        <source>No copy was kept: a secret was found in it all the same (%1).</source>
        <translation>Aucune copie n’a été gardée&#xa0;: un secret y a été trouvé malgré tout (%1).</translation>
    </message>
    <message>
        <source>%1 grew while it was read: what was added is not in the copy.</source>
        <translation>%1 a grandi pendant la lecture&#xa0;: ce qui s’est ajouté n’est pas dans la copie.</translation>
    </message>
    <message>
        <source>Write no copy: list each replacement that --redact would make.</source>
        <translation>Ne pas écrire de copie&#xa0;: lister chaque remplacement que ferait --redact.</translation>
    </message>
    <message>
        <source>In the copy, keep the claims of JWTs readable: their signatures alone are replaced.</source>
        <translation>Dans la copie, garder lisibles les revendications des JWT&#xa0;: seules leurs signatures sont remplacées.</translation>
    </message>
    <message>
        <source>In the copy, replace e-mail addresses and names of people too.</source>
        <translation>Dans la copie, remplacer aussi les adresses e-mail et les noms de personnes.</translation>
    </message>
    <message>
        <source>Find e-mail addresses and names of people too.</source>
        <translation>Trouver aussi les adresses e-mail et les noms de personnes.</translation>
    </message>
    <message>
        <source>Print the secrets themselves.</source>
        <translation>Afficher les secrets eux-mêmes.</translation>
    </message>
    <message>
        <source>Verify the JWTs with these keys: a JWK Set, from a file or an address; may be repeated.</source>
        <translation>Vérifier les JWT avec ces clés&#xa0;: un JWK Set, d’un fichier ou d’une adresse&#xa0;; peut être répété.</translation>
    </message>
    <message>
        <source>A key to verify with: PEM, DER, JWK or certificate; may be repeated.</source>
        <translation>Une clé de vérification&#xa0;: PEM, DER, JWK ou certificat&#xa0;; peut être répété.</translation>
    </message>
    <message>
        <source>A file with the secret of an HMAC signature.</source>
        <translation>Un fichier avec le secret d’une signature HMAC.</translation>
    </message>
    <message>
        <source>Judge as if it were this time: seconds since 1970 or RFC 3339.</source>
        <translation>Juger comme s’il était ce moment&#xa0;: secondes depuis 1970 ou RFC 3339.</translation>
    </message>
    <message>
        <source>%1 points to %2</source>
        <translation>%1 mène à %2</translation>
    </message>
    <message>
        <source>The body is cut: %1</source>
        <translation>Le corps est tronqué&#xa0;: %1</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>aucune réponse</translation>
    </message>
    <message>
        <source>Sent %1 times: %2; %3 as expected.</source>
        <translation>Envoyé %1 fois&#xa0;: %2&#xa0;; %3 comme attendu.</translation>
    </message>
    <message>
        <source>The answer was 401: the token is refreshed and the request sent once more.</source>
        <translation>La réponse était 401&#xa0;: le jeton est actualisé et la requête envoyée une fois encore.</translation>
    </message>
    <message>
        <source>it is curl, curl-cmd, httpie or powershell</source>
        <translation>c’est curl, curl-cmd, httpie ou powershell</translation>
    </message>
    <message>
        <source>it proves a revocation, so it needs --revoke beside it</source>
        <translation>elle prouve une révocation, il lui faut donc --revoke à côté</translation>
    </message>
    <message>
        <source>A refresh was tried after that and refused: %1 (%2).</source>
        <translation>Une actualisation a été tentée ensuite et refusée&#xa0;: %1 (%2).</translation>
    </message>
    <message>
        <source>%1 is signed out: nothing of it is kept here.</source>
        <translation>%1 est déconnecté&#xa0;: rien n’en est gardé ici.</translation>
    </message>
    <message>
        <source>Not proven:</source>
        <translation>Non prouvé&#xa0;:</translation>
    </message>
    <message>
        <source>the provider still gave new tokens, so %1 is kept. Google may need some minutes: try again.</source>
        <translation>le fournisseur a encore donné de nouveaux jetons, %1 est donc conservé. Il faut parfois quelques minutes à Google&#xa0;: réessayez.</translation>
    </message>
    <message>
        <source>Whom to sign out; may be left out when there is one account.</source>
        <translation>Qui déconnecter&#xa0;; peut être omis quand il n’y a qu’un compte.</translation>
    </message>
    <message>
        <source>First have the provider revoke the grant. Google ends every grant of the person to the whole project of the client.</source>
        <translation>Faire d’abord révoquer l’autorisation par le fournisseur. Google met fin à toute autorisation de la personne pour le projet entier du client.</translation>
    </message>
    <message>
        <source>After the revocation try a refresh, which has to be refused; else the account is kept.</source>
        <translation>Après la révocation, tenter une actualisation, qui doit être refusée&#xa0;; sinon le compte est conservé.</translation>
    </message>
    <message>
        <source> (%1 s)</source>
        <translation> (%1&#xa0;s)</translation>
    </message>
    <message>
        <source>Next test: %1 (%2).</source>
        <translation>Prochain test&#xa0;: %1 (%2).</translation>
    </message>
    <message>
        <source>a token alone names it, and it is this computer or one of a private network; if it is yours, name it with --issuer</source>
        <translation>il n’est nommé que par un jeton, et c’est cet ordinateur ou celui d’un réseau privé&#xa0;; s’il est à vous, nommez-le avec --issuer</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 est vide</translation>
    </message>
    <message>
        <source>%1, without its final line break</source>
        <translation>%1, sans son dernier retour à la ligne</translation>
    </message>
    <message>
        <source>%1, with its final line break</source>
        <translation>%1, avec son dernier retour à la ligne</translation>
    </message>
    <message>
        <source>“%1” names no zone, so it could be any of 24 hours: write %2Z for UTC, or an offset such as %2+01:00</source>
        <translation>«&#xa0;%1&#xa0;» ne nomme pas de fuseau, ce pourrait donc être l’une de 24 heures&#xa0;: écrivez %2Z pour UTC, ou un décalage tel que %2+01:00</translation>
    </message>
    <message>
        <source>Keys: a JWK Set, from a file or an address; may be repeated.</source>
        <translation>Des clés&#xa0;: un JWK Set, d’un fichier ou d’une adresse&#xa0;; peut être répété.</translation>
    </message>
    <message>
        <source>A key to verify or to open with: PEM, DER, JWK or certificate; may be repeated.</source>
        <translation>Une clé pour vérifier ou pour ouvrir&#xa0;: PEM, DER, JWK ou certificat&#xa0;; peut être répété.</translation>
    </message>
    <message>
        <source>A file with the secret of an HMAC signature, or the secret or password of an encrypted token.</source>
        <translation>Un fichier avec le secret d’une signature HMAC, ou le secret ou mot de passe d’un jeton chiffré.</translation>
    </message>
    <message>
        <source>The issuer that the token should be from.</source>
        <translation>L’émetteur dont le jeton doit venir.</translation>
    </message>
    <message>
        <source>The client that the token should be for.</source>
        <translation>Le client auquel le jeton doit être destiné.</translation>
    </message>
    <message>
        <source>The audience, where it is not the client.</source>
        <translation>L’audience, quand ce n’est pas le client.</translation>
    </message>
    <message>
        <source>The rules: oidc, google, entra, gmail-action, rfc9068 or jwt; by issuer and shape when not given.</source>
        <translation>Les règles&#xa0;: oidc, google, entra, gmail-action, rfc9068 ou jwt&#xa0;; à défaut, selon l’émetteur et la forme.</translation>
    </message>
    <message>
        <source>The organization that the account should belong to (hd).</source>
        <translation>L’organisation à laquelle le compte doit appartenir (hd).</translation>
    </message>
    <message>
        <source>An authentication context that was asked for; may be repeated.</source>
        <translation>Un contexte d’authentification qui a été demandé&#xa0;; peut être répété.</translation>
    </message>
    <message>
        <source>How long ago the person may have signed in, in seconds.</source>
        <translation>Depuis combien de temps la personne peut s’être connectée, en secondes.</translation>
    </message>
    <message>
        <source>How far the server&apos;s clock is ahead of this one, in seconds.</source>
        <translation>De combien l’horloge du serveur avance sur celle-ci, en secondes.</translation>
    </message>
    <message>
        <source>Guesses at weak HMAC secrets, one a line.</source>
        <translation>Des secrets HMAC faibles à essayer, un par ligne.</translation>
    </message>
    <message>
        <source>The nonce that was sent.</source>
        <translation>Le nonce qui a été envoyé.</translation>
    </message>
    <message>
        <source>The access token of the same answer, for at_hash.</source>
        <translation>Le jeton d’accès de la même réponse, pour at_hash.</translation>
    </message>
    <message>
        <source>The authorization code of the same answer, for c_hash.</source>
        <translation>Le code d’autorisation de la même réponse, pour c_hash.</translation>
    </message>
    <message>
        <source>The payload of a token that comes without (detached).</source>
        <translation>La charge utile d’un jeton qui vient sans elle (détachée).</translation>
    </message>
    <message>
        <source>A token a line, judged by all cores, told in order.</source>
        <translation>Un jeton par ligne, jugés par tous les cœurs, rapportés dans l’ordre.</translation>
    </message>
    <message>
        <source>Judge a token that was wrapped, quoted or encoded as if it were whole.</source>
        <translation>Juger un jeton recoupé, mis entre guillemets ou encodé comme s’il était intact.</translation>
    </message>
    <message>
        <source>Print a paragraph for a ticket, without the token.</source>
        <translation>Afficher un paragraphe pour un ticket, sans le jeton.</translation>
    </message>
    <message>
        <source>Write a report: a name that ends in .md, .html or .json.</source>
        <translation>Écrire un rapport&#xa0;: un nom qui se termine par .md, .html ou .json.</translation>
    </message>
    <message>
        <source>Allow clocks to differ by this much, in seconds.</source>
        <translation>Permettre aux horloges de différer d’autant, en secondes.</translation>
    </message>
    <message>
        <source>Content (bytes: %1)</source>
        <translation>Contenu (octets&#xa0;: %1)</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>The token that it holds</source>
        <translation>Le jeton qu’il contient</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>la ligne de commande</translation>
    </message>
    <message>
        <source>== %1, line %2, byte %3</source>
        <translation>== %1, ligne %2, octet %3</translation>
    </message>
    <message>
        <source>that stdout goes to</source>
        <translation>où va stdout</translation>
    </message>
    <message>
        <source>Follow-up, sent to %1: %2</source>
        <translation>Suite, envoyée à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: line %2, byte %3</source>
        <translation>%1&#xa0;: ligne %2, octet %3</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>, %1 times</source>
        <translation>, %1 fois</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation>expire %1</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>expiré %1</translation>
    </message>
    <message>
        <source>There are more than %1 different secrets: the rest is not listed.</source>
        <translation>Il y a plus de %1 secrets différents&#xa0;: le reste n’est pas listé.</translation>
    </message>
    <message>
        <source>No token or secret was found.</source>
        <translation>Aucun jeton ni secret n’a été trouvé.</translation>
    </message>
    <message>
        <source>%1: %2 in place of %3 bytes</source>
        <translation>%1&#xa0;: %2 à la place de %3 octets</translation>
    </message>
    <message>
        <source>%1 MB, %2 %</source>
        <translation>%1&#xa0;Mo, %2&#xa0;%</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1&#xa0;Mo</translation>
    </message>
    <message>
        <source>a header has the form NAME: VALUE</source>
        <translation>un en-tête a la forme NOM: VALEUR</translation>
    </message>
    <message>
        <source>The credential stands on the command line, where other users of this computer can read it; give --bearer-file instead.</source>
        <translation>Les identifiants sont sur la ligne de commande, où d’autres utilisateurs de cet ordinateur peuvent les lire&#xa0;; donnez plutôt --bearer-file.</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>La requête</translation>
    </message>
    <message>
        <source>it takes one credential, not several</source>
        <translation>elle prend un jeu d’identifiants, non plusieurs</translation>
    </message>
    <message>
        <source>there is no request “%1”; the command presets lists them</source>
        <translation>il n’y a pas de requête «&#xa0;%1&#xa0;»&#xa0;; la commande presets les liste</translation>
    </message>
    <message>
        <source>a parameter has the form NAME=VALUE</source>
        <translation>un paramètre a la forme NOM=VALEUR</translation>
    </message>
    <message>
        <source>it brings its own method and address</source>
        <translation>elle apporte sa propre méthode et sa propre adresse</translation>
    </message>
    <message>
        <source>it needs a method and an address, or --preset</source>
        <translation>il faut une méthode et une adresse, ou --preset</translation>
    </message>
    <message>
        <source>it belongs to --preset</source>
        <translation>cela va avec --preset</translation>
    </message>
    <message>
        <source>there is no question “%1”; a diagnosis names them as next_test</source>
        <translation>il n’y a pas de question «&#xa0;%1&#xa0;»&#xa0;; un diagnostic les nomme sous next_test</translation>
    </message>
    <message>
        <source>it belongs to --bearer-file</source>
        <translation>cela va avec --bearer-file</translation>
    </message>
    <message>
        <source>A request that ships, in the place of METHOD and URL; see presets.</source>
        <translation>Une requête livrée, à la place de MÉTHODE et URL&#xa0;; voir presets.</translation>
    </message>
    <message>
        <source>A saved request, in the place of METHOD and URL; - for stdin.</source>
        <translation>Une requête enregistrée, à la place de MÉTHODE et URL&#xa0;; - pour stdin.</translation>
    </message>
    <message>
        <source>Fills in a parameter of the preset.</source>
        <translation>Remplit un paramètre du préréglage.</translation>
    </message>
    <message>
        <source>The preset&apos;s API is here, for example https://HOST/api.</source>
        <translation>L’API du préréglage est ici, par exemple https://HÔTE/api.</translation>
    </message>
    <message>
        <source>Authorize with a token of this account.</source>
        <translation>Autoriser avec un jeton de ce compte.</translation>
    </message>
    <message>
        <source>Which token of the account: access or id.</source>
        <translation>Quel jeton du compte&#xa0;: access ou id.</translation>
    </message>
    <message>
        <source>Authorize with the bearer token in this file.</source>
        <translation>Autoriser avec le jeton au porteur de ce fichier.</translation>
    </message>
    <message>
        <source>A header to send.</source>
        <translation>Un en-tête à envoyer.</translation>
    </message>
    <message>
        <source>The body; @FILE reads it from a file.</source>
        <translation>Le corps&#xa0;; @FICHIER le lit dans un fichier.</translation>
    </message>
    <message>
        <source>Do not keep the exchange in the window&apos;s history.</source>
        <translation>Ne pas garder l’échange dans l’historique de la fenêtre.</translation>
    </message>
    <message>
        <source>Authorize with the AODocs security code in this file.</source>
        <translation>Autoriser avec le code de sécurité AODocs de ce fichier.</translation>
    </message>
    <message>
        <source>When the answer is 401, refresh the account&apos;s token and send the request once more.</source>
        <translation>Quand la réponse est 401, actualiser le jeton du compte et envoyer la requête une fois encore.</translation>
    </message>
    <message>
        <source>Print tokens and other secrets as they are.</source>
        <translation>Afficher les jetons et autres secrets tels quels.</translation>
    </message>
    <message>
        <source>Follow redirects; to another origin no credential and no body goes.</source>
        <translation>Suivre les redirections&#xa0;; vers une autre origine ne vont ni identifiants ni corps.</translation>
    </message>
    <message>
        <source>Print the request as a command instead of sending it; the token stands as $TOKEN.</source>
        <translation>Afficher la requête sous forme de commande au lieu de l’envoyer&#xa0;; $TOKEN y remplace le jeton.</translation>
    </message>
    <message>
        <source>The same for another program: curl, curl-cmd, httpie or powershell.</source>
        <translation>La même chose pour un autre programme&#xa0;: curl, curl-cmd, httpie ou powershell.</translation>
    </message>
    <message>
        <source>After a refusal also ask this, and say what is sent where: the id of a next test, or all for each in turn until one cause is certain.</source>
        <translation>Après un refus, poser aussi cette question, et dire ce qui est envoyé où&#xa0;: l’identifiant d’un prochain test, ou all pour tous à tour de rôle jusqu’à ce qu’une cause soit certaine.</translation>
    </message>
    <message>
        <source>The token of --bearer-file is this account&apos;s: judge with what its record tells.</source>
        <translation>Le jeton de --bearer-file est celui de ce compte&#xa0;: juger avec ce qu’en dit son dossier.</translation>
    </message>
    <message>
        <source>Whose token it should be, for the diagnosis.</source>
        <translation>De qui devrait être le jeton, pour le diagnostic.</translation>
    </message>
    <message>
        <source>Send it so often, one after the other, and count the answers.</source>
        <translation>L’envoyer tant de fois, l’une après l’autre, et compter les réponses.</translation>
    </message>
    <message>
        <source>Write all that was sent and answered to this file, as HAR 1.2, redacted but for --show-secrets.</source>
        <translation>Écrire dans ce fichier tout ce qui a été envoyé et répondu, en HAR 1.2, expurgé sauf avec --show-secrets.</translation>
    </message>
    <message>
        <source>The status that should come; any 2xx when not given.</source>
        <translation>Le statut qui doit venir&#xa0;; n’importe quel 2xx à défaut.</translation>
    </message>
    <message>
        <source>%1 holds more than %2 tokens: the last %3 were not judged. Give it with --lines, a token a line.</source>
        <translation>%1 contient plus de %2 jetons&#xa0;: les %3 derniers n’ont pas été jugés. Donnez-le avec --lines, un jeton par ligne.</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Le texte</translation>
    </message>
    <message>
        <source>%1 is UTF-16 and was read as such; tokens are ASCII: save it as UTF-8.</source>
        <translation>%1 est en UTF-16 et a été lu comme tel&#xa0;; les jetons sont en ASCII&#xa0;: enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>There is no file of that name, so it is taken for a token: on the command line other users of this computer can read it. Give a file, or - for stdin.</source>
        <translation>Il n’y a pas de fichier de ce nom, c’est donc pris pour un jeton&#xa0;: sur la ligne de commande, d’autres utilisateurs de cet ordinateur peuvent le lire. Donnez un fichier, ou - pour stdin.</translation>
    </message>
    <message>
        <source>signs in through the browser and keeps the account</source>
        <translation>connecte par le navigateur et garde le compte</translation>
    </message>
    <message>
        <source>says what a client file is, and what AODocs has to allow for it</source>
        <translation>dit ce qu’est un fichier client, et ce qu’AODocs doit autoriser pour lui</translation>
    </message>
    <message>
        <source>lists who is signed in, with scopes, expiry and where the refresh token is</source>
        <translation>liste qui est connecté, avec les portées, l’expiration et l’endroit du jeton d’actualisation</translation>
    </message>
    <message>
        <source>prints just the token, refreshed when it must be</source>
        <translation>affiche le jeton seul, actualisé quand il le faut</translation>
    </message>
    <message>
        <source>forgets an account, and on request has its provider revoke the grant</source>
        <translation>oublie un compte et, à la demande, fait révoquer l’autorisation par son fournisseur</translation>
    </message>
    <message>
        <source>asks the provider whose an access token is</source>
        <translation>demande au fournisseur à qui est un jeton d’accès</translation>
    </message>
    <message>
        <source>asks Google whose an access token is, for what and for how long</source>
        <translation>demande à Google à qui est un jeton d’accès, pour quoi et pour combien de temps</translation>
    </message>
    <message>
        <source>asks the provider, as a client, whether a token is good (RFC 7662)</source>
        <translation>demande au fournisseur, en tant que client, si un jeton est bon (RFC 7662)</translation>
    </message>
    <message>
        <source>decodes, verifies and checks tokens</source>
        <translation>décode, vérifie et contrôle des jetons</translation>
    </message>
    <message>
        <source>compares two tokens claim by claim</source>
        <translation>compare deux jetons, revendication par revendication</translation>
    </message>
    <message>
        <source>finds the tokens and secrets in files of any kind and size, also in gz and zip; or makes a copy without them</source>
        <translation>trouve les jetons et les secrets dans des fichiers de tout genre et de toute taille, dans gz et zip aussi&#xa0;; ou en fait une copie sans eux</translation>
    </message>
    <message>
        <source>sends a request, authorized with an account&apos;s token or another credential</source>
        <translation>envoie une requête, autorisée avec le jeton d’un compte ou d’autres identifiants</translation>
    </message>
    <message>
        <source>sends every variant of the Authorization header, and says what the server does wrong</source>
        <translation>envoie chaque variante de l’en-tête Authorization, et dit ce que le serveur fait de travers</translation>
    </message>
    <message>
        <source>lists the AODocs and Drive requests that ship, with the scopes each needs</source>
        <translation>liste les requêtes AODocs et Drive livrées, avec les portées qu’il faut à chacune</translation>
    </message>
    <message>
        <source>one of these scopes is enough: %1</source>
        <translation>une seule de ces portées suffit&#xa0;: %1</translation>
    </message>
    <message>
        <source>says why a request was refused, with the evidence</source>
        <translation>dit pourquoi une requête a été refusée, indices à l’appui</translation>
    </message>
    <message>
        <source>runs the built-in provider, Drive and AODocs until it is stopped</source>
        <translation>fait tourner le fournisseur, le Drive et l’AODocs intégrés jusqu’à ce qu’on l’arrête</translation>
    </message>
    <message>
        <source>shows the whole main job, unattended, on the sandbox</source>
        <translation>montre tout le travail principal, sans assistance, sur le bac à sable</translation>
    </message>
    <message>
        <source>  %1: %2 %3</source>
        <translation>  %1&#xa0;: %2 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 occurrence</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 occurrences</translation>
    </message>
    <message>
        <source>1 secret</source>
        <translation>1 secret</translation>
    </message>
    <message>
        <source>%1 secrets</source>
        <translation>%1 secrets</translation>
    </message>
    <message>
        <source>%1 would be replaced; nothing was written.</source>
        <translation>Seraient remplacés&#xa0;: %1&#xa0;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>%1 replaced; searched again, and none was found in the copy.</source>
        <translation>Remplacés&#xa0;: %1&#xa0;; une nouvelle recherche n’en a trouvé aucun dans la copie.</translation>
    </message>
    <message>
        <source>Labels such as APIKEY#1 stand for other secrets; --show-secrets prints them.</source>
        <translation>Des étiquettes telles que APIKEY#1 remplacent d’autres secrets&#xa0;; --show-secrets les affiche.</translation>
    </message>
    <message>
        <source>it means something only beside %1</source>
        <translation>cela n’a de sens qu’avec %1</translation>
    </message>
    <message>
        <source>it means nothing beside %1</source>
        <translation>cela n’a pas de sens avec %1</translation>
    </message>
    <message>
        <source>the command takes options alone</source>
        <translation>la commande ne prend que des options</translation>
    </message>
    <message>
        <source>it is one argument too many; the command takes %1</source>
        <translation>c’est un argument de trop&#xa0;; la commande prend %1</translation>
    </message>
    <message>
        <source>%1: a secret stands on the command line, where other users of this computer can read it.</source>
        <translation>%1&#xa0;: un secret figure sur la ligne de commande, où d’autres utilisateurs de cet ordinateur peuvent le lire.</translation>
    </message>
    <message>
        <source>the sandbox brings its own client</source>
        <translation>le bac à sable apporte son propre client</translation>
    </message>
    <message>
        <source>it is empty, and names nobody</source>
        <translation>c’est vide et ne désigne personne</translation>
    </message>
    <message>
        <source>A token here names no issuer that could be asked for its keys: name it with --issuer.</source>
        <translation>Un jeton ici ne désigne aucun émetteur dont on pourrait demander les clés&#xa0;: désignez-le avec --issuer.</translation>
    </message>
    <message>
        <source>The tokens name many issuers: the first %1 were asked.</source>
        <translation>Les jetons désignent beaucoup d’émetteurs&#xa0;: les %1 premiers ont été interrogés.</translation>
    </message>
    <message>
        <source>Follow redirects, and to this host with the credential and the body; HOST:PORT for another port than the usual one; may be repeated.</source>
        <translation>Suivre les redirections, et vers cet hôte avec les identifiants et le corps&#xa0;; HÔTE:PORT pour un autre port que l’habituel&#xa0;; peut être répété.</translation>
    </message>
    <message>
        <source>there is no such file; a token that looks like one can be given on stdin, with -</source>
        <translation>ce fichier n’existe pas&#xa0;; un jeton qui y ressemble peut être donné sur stdin, avec -</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>Exit codes:
  0  valid; or unverified, when no key was asked for
  1  invalid (expired or damaged too), or not verified though a key was given
  2  unreadable: nothing that decodes as a token; or a wrong option
  3  the outside failed: keys that were asked for did not come
Of several tokens the highest counts.</source>
        <translation>Codes de sortie&#xa0;:
  0  valide&#xa0;; ou non vérifié, quand aucune clé n’était demandée
  1  invalide (expiré ou abîmé aussi), ou non vérifié bien qu’une clé ait été donnée
  2  illisible&#xa0;: rien qui se décode comme un jeton&#xa0;; ou une option fausse
  3  l’extérieur a échoué&#xa0;: des clés demandées ne sont pas venues
De plusieurs jetons, le plus élevé compte.</translation>
    </message>
    <message>
        <source>Reads what you type or paste here; end it with Enter and Ctrl+D.</source>
        <translation>Lit ce que vous tapez ou collez ici&#xa0;; terminez par Entrée et Ctrl+D.</translation>
    </message>
    <message>
        <source>By this computer&apos;s clock the token ran out %1 ago.</source>
        <translation>D’après l’horloge de cet ordinateur, le jeton a expiré il y a %1.</translation>
    </message>
    <message>
        <source>Show a code to type on another device (RFC 8628), on a terminal a QR code too, and with --format jsonl as the first line of stdout.</source>
        <translation>Afficher un code à saisir sur un autre appareil (RFC 8628), et sur un terminal un code QR aussi, et avec --format jsonl en première ligne de la sortie standard.</translation>
    </message>
    <message>
        <source>name a file, or give - for stdin</source>
        <translation>nommez un fichier, ou donnez - pour l’entrée standard</translation>
    </message>
    <message>
        <source>The address holds a secret: other users of this computer can read it on the command line, and servers write addresses into their logs; give --bearer-file instead.</source>
        <translation>L’adresse contient un secret&#xa0;: d’autres utilisateurs de cet ordinateur peuvent le lire sur la ligne de commande, et les serveurs notent les adresses dans leurs journaux&#xa0;; donnez plutôt --bearer-file.</translation>
    </message>
    <message>
        <source>Exit codes:
  0  each refusal is explained by a certain or likely cause; or nothing in it was refused
  1  a refusal is not explained: its causes are only possible
  2  the file cannot be read or is of another kind; or a wrong option
  3  the result could not be written</source>
        <translation>Codes de sortie&#xa0;:
  0  chaque refus est expliqué par une cause certaine ou probable&#xa0;; ou rien n’y a été refusé
  1  un refus n’est pas expliqué&#xa0;: ses causes sont seulement possibles
  2  le fichier ne peut pas être lu ou est d’un autre genre&#xa0;; ou une mauvaise option
  3  le résultat n’a pas pu être écrit</translation>
    </message>
    <message>
        <source>Ask for it again with: tokenloupe-cli sign-in --account %1 --scope %2</source>
        <translation>Redemandez-la avec&#xa0;: tokenloupe-cli sign-in --account %1 --scope %2</translation>
    </message>
    <message>
        <source>it is an exchange: give it with --exchange</source>
        <translation>c’est un échange&#xa0;: donnez-le avec --exchange</translation>
    </message>
    <message>
        <source>it is a HAR: give it with --har</source>
        <translation>c’est un HAR&#xa0;: donnez-le avec --har</translation>
    </message>
    <message>
        <source>No answer in it is a 401, 403 or 407, and none is an error of Drive, AODocs or a token endpoint.</source>
        <translation>Aucune réponse n’y est un 401, un 403 ou un 407, et aucune n’est une erreur de Drive, d’AODocs ou d’un point d’accès des jetons.</translation>
    </message>
    <message>
        <source>Explain each 401, 403 and 407 in this HAR, and each error of Drive, AODocs or a token endpoint; plain or in gzip; - for stdin.</source>
        <translation>Expliquer chaque 401, 403 et 407 de ce HAR, et chaque erreur de Drive, d’AODocs ou d’un point d’accès des jetons&#xa0;; tel quel ou en gzip&#xa0;; - pour stdin.</translation>
    </message>
    <message>
        <source>“none” is no signature, so it cannot be expected of a token that is to be verified; name the algorithm that the client registered, for example RS256</source>
        <translation>«&#xa0;none&#xa0;» n’est pas une signature, et ne peut donc pas être attendu d’un jeton à vérifier&#xa0;; nommez l’algorithme que le client a enregistré, par exemple RS256</translation>
    </message>
    <message>
        <source>it is empty, and names no file</source>
        <translation>elle est vide et ne nomme aucun fichier</translation>
    </message>
    <message>
        <source>it takes the name of a file, and - is none</source>
        <translation>elle demande le nom d’un fichier, et - n’en est pas un</translation>
    </message>
    <message>
        <source>%1 is a folder or a device; name a file</source>
        <translation>%1 est un dossier ou un périphérique&#xa0;; nommez un fichier</translation>
    </message>
    <message>
        <source>there is no folder %1; make it first, or name another</source>
        <translation>il n’y a pas de dossier %1&#xa0;; créez-le d’abord, ou nommez-en un autre</translation>
    </message>
    <message>
        <source>you may not write %1; name a file in another folder</source>
        <translation>vous n’avez pas le droit d’écrire %1&#xa0;; nommez un fichier d’un autre dossier</translation>
    </message>
    <message>
        <source>it is packed (gzip or zip): unpack it first</source>
        <translation>il est compressé (gzip ou zip)&#xa0;: décompressez-le d’abord</translation>
    </message>
    <message>
        <source>it is a support bundle: open it in the window</source>
        <translation>c’est un dossier d’assistance&#xa0;: ouvrez-le dans la fenêtre</translation>
    </message>
    <message>
        <source>it is a token (%1): give it to inspect</source>
        <translation>c’est un jeton (%1)&#xa0;: donnez-le à inspect</translation>
    </message>
    <message>
        <source>it is a file of a client or an account: give it to the command client</source>
        <translation>c’est un fichier de client ou de compte&#xa0;: donnez-le à la commande client</translation>
    </message>
    <message>
        <source>it is no text, as a picture or a program is none</source>
        <translation>ce n’est pas du texte, comme une image ou un programme n’en est pas</translation>
    </message>
    <message>
        <source>The algorithm that a signed token has to name, such as the one that the client registered for ID tokens.</source>
        <translation>L’algorithme que doit nommer un jeton signé, par exemple celui que le client a enregistré pour les jetons d’identité.</translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>&#xa0;: %1</translation>
    </message>
    <message>
        <source>“%1” names no host; write it as example.com, example.com:8080, 192.0.2.1 or [2001:db8::1]:8080</source>
        <translation>«&#xa0;%1&#xa0;» ne nomme aucun hôte&#xa0;; écrivez-le comme example.com, example.com:8080, 192.0.2.1 ou [2001:db8::1]:8080</translation>
    </message>
    <message>
        <source>it would take the place of %1, which the command reads; name another file</source>
        <translation>il prendrait la place de %1, que la commande lit&#xa0;; nommez un autre fichier</translation>
    </message>
    <message>
        <source>An account&apos;s token may go to this host, which is off its list; HOST:PORT for another port than the usual one; may be repeated.</source>
        <translation>Le jeton d’un compte peut aller à cet hôte, qui n’est pas dans sa liste&#xa0;; HÔTE:PORT pour un autre port que l’habituel&#xa0;; peut être répété.</translation>
    </message>
    <message>
        <source>A credential may go to this host over plain http; HOST:PORT for another port than 80; may be repeated.</source>
        <translation>Des identifiants peuvent aller à cet hôte en http simple&#xa0;; HÔTE:PORT pour un autre port que 80&#xa0;; peut être répété.</translation>
    </message>
    <message>
        <source>Write a copy in which a label such as ACCESS#1 stands for each secret. It hides more than a search lists, so that numbers may differ.</source>
        <translation>Écrire une copie où une étiquette telle que ACCESS#1 remplace chaque secret. Elle cache plus que ce qu’une recherche liste&#xa0;: les numéros peuvent donc différer.</translation>
    </message>
    <message>
        <source>List all that --redact would replace, also what only its name gives away, and end with 1 when there is any.</source>
        <translation>Lister tout ce que --redact remplacerait, aussi ce que seul son nom trahit, et finir avec 1 s’il y en a.</translation>
    </message>
    <message>
        <source>Values that only their names give away, such as a plain word as a password, are not listed; --expect-none lists them.</source>
        <translation>Les valeurs que seuls leurs noms trahissent, comme un simple mot en mot de passe, ne sont pas listées&#xa0;; --expect-none les liste.</translation>
    </message>
    <message>
        <source>1 value that only its name gives away, such as a plain word as a password, is not listed; --expect-none lists it.</source>
        <translation>1 valeur que seul son nom trahit, comme un simple mot en mot de passe, n’est pas listée&#xa0;; --expect-none la liste.</translation>
    </message>
    <message>
        <source>%1 values that only their names give away, such as plain words as passwords, are not listed; --expect-none lists them.</source>
        <translation>%1 valeurs que seuls leurs noms trahissent, comme de simples mots en mots de passe, ne sont pas listées&#xa0;; --expect-none les liste.</translation>
    </message>
    <message>
        <source>which redirects are accepted is not known</source>
        <translation>on ignore quelles redirections sont acceptées</translation>
    </message>
    <message>
        <source>its JSON has no “%1”; %2</source>
        <translation>son JSON n’a pas de «&#xa0;%1&#xa0;»&#xa0;; %2</translation>
    </message>
    <message>
        <source>its “%1” is wrong (%2); %3</source>
        <translation>son «&#xa0;%1&#xa0;» est incorrect (%2)&#xa0;; %3</translation>
    </message>
    <message>
        <source>a HAR is what a browser&apos;s network panel saves, or send with --har</source>
        <translation>un HAR est ce qu’enregistre le panneau réseau d’un navigateur, ou send avec --har</translation>
    </message>
    <message>
        <source>an exchange is what send prints with --format json</source>
        <translation>un échange est ce que send affiche avec --format json</translation>
    </message>
    <message>
        <source>Write the report to this file. Without --format, the ending of its name says in which format: .txt, .json, .xml (JUnit), .md or .html.</source>
        <translation>Écrire le rapport dans ce fichier. Sans --format, la fin de son nom dit dans quel format&#xa0;: .txt, .json, .xml (JUnit), .md ou .html.</translation>
    </message>
    <message>
        <source>the file&apos;s name ends in %1 or %2</source>
        <translation>le nom du fichier se termine par %1 ou %2</translation>
    </message>
    <message>
        <source>Exit codes:
  0  the answer is a 2xx, or with --expect has that status; or the command was printed
  1  the answer, or with --repeat one of them, has another status
  2  a wrong option, a file that cannot be read, or a credential that may not go there
  3  no answer came, or a part of it (of more than 8 MB the beginning); the account has no token left;
     or --har cannot be written</source>
        <translation>Codes de sortie&#xa0;:
  0  la réponse est un 2xx, ou avec --expect a ce statut&#xa0;; ou la commande a été affichée
  1  la réponse, ou avec --repeat l’une d’elles, a un autre statut
  2  une mauvaise option, un fichier illisible, ou des identifiants qui ne peuvent y aller
  3  aucune réponse n’est venue, ou une partie seulement (de plus de 8&#xa0;Mo, le début)&#xa0;; le compte n’a plus de
     jeton&#xa0;; ou --har ne peut être écrit</translation>
    </message>
    <message>
        <source>The control, which is the request as it should be, is sent first and last. Tokens that are not there leave
their variants out, and the report says what they would need. Forged tokens (claims-changed, alg-none) go to
this computer and to --own-host alone; at most one request a second goes to other hosts.
The report compares the answers by status, WWW-Authenticate and error body. In JSON, &quot;comparison&quot; of a variant
lists in which of them its answer differs from that to the control (&quot;differs_from_control_in&quot;: status,
www_authenticate, body) and which variants were answered alike (&quot;same_as&quot;); it is null where no answer came,
to the variant or to the control.
Exit codes:
  0  every variant that was sent was answered as expected, and no rule is broken;
     with --watch: the token was refused in the end
  1  not so; or inconclusive, because the control itself was not answered well;
     with --watch: it was still accepted when the time was over
  2  a wrong option, or a request that the lab does not send
  3  the control got no answer, or the outside failed before it was sent</source>
        <translation>Le témoin, qui est la requête telle qu’elle doit être, part en premier et en dernier. Les jetons absents excluent
leurs variantes, et le rapport dit ce qu’il leur faudrait. Les jetons contrefaits (claims-changed, alg-none) ne vont
qu’à cet ordinateur et à --own-host&#xa0;; une requête par seconde au plus va à d’autres hôtes.
Le rapport compare les réponses par statut, WWW-Authenticate et corps d’erreur. En JSON, &quot;comparison&quot; d’une variante
dit en quoi sa réponse diffère de celle au témoin (&quot;differs_from_control_in&quot;&#xa0;: status,
www_authenticate, body) et quelles variantes ont reçu la même réponse (&quot;same_as&quot;)&#xa0;; sans réponse à elle
ou au témoin, c’est null.
Codes de sortie&#xa0;:
  0  chaque variante envoyée a eu la réponse attendue, et aucune règle n’est enfreinte&#xa0;;
     avec --watch&#xa0;: le jeton a fini par être refusé
  1  ce n’est pas le cas&#xa0;; ou non concluant, le témoin lui-même ayant eu une mauvaise réponse&#xa0;;
     avec --watch&#xa0;: il était encore accepté à la fin du temps imparti
  2  une option fausse, ou une requête que le labo n’envoie pas
  3  le témoin n’a pas eu de réponse, ou l’extérieur a échoué avant son envoi</translation>
    </message>
    <message>
        <source>Send other methods than GET and HEAD too, some twenty times. Presets that only read need no leave.</source>
        <translation>Envoyer aussi d’autres méthodes que GET et HEAD, une vingtaine de fois. Les préréglages qui ne font que lire n’en ont pas besoin.</translation>
    </message>
    <message>
        <source>With --watch: how often, in seconds (1).</source>
        <translation>Avec --watch&#xa0;: l’intervalle, en secondes (1).</translation>
    </message>
    <message>
        <source>With --watch: when to give up, in seconds (7200).</source>
        <translation>Avec --watch&#xa0;: quand abandonner, en secondes (7200).</translation>
    </message>
    <message>
        <source>To fill the token in: %1</source>
        <translation>Pour y mettre le jeton&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ask the issuer for its keys. Without --issuer that is the token&apos;s own, which proves nothing about who made it unless you are signed in there.</source>
        <translation>Demander ses clés à l’émetteur. Sans --issuer, c’est celui du jeton lui-même, ce qui ne prouve rien sur qui l’a fait, sauf si vous y êtes connecté.</translation>
    </message>
</context>
<context>
    <name>clock_bounds</name>
    <message>
        <source>this clock is %1 s behind (±%2 s)</source>
        <translation>cette horloge retarde de %1&#xa0;s (±%2&#xa0;s)</translation>
    </message>
    <message>
        <source>this clock is %1 s ahead (±%2 s)</source>
        <translation>cette horloge avance de %1&#xa0;s (±%2&#xa0;s)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>command</name>
    <message>
        <source>For bash and Other Shells</source>
        <translation>Pour bash et d’autres shells</translation>
    </message>
    <message>
        <source>For cmd of Windows</source>
        <translation>Pour cmd de Windows</translation>
    </message>
    <message>
        <source>For HTTPie</source>
        <translation>Pour HTTPie</translation>
    </message>
    <message>
        <source>For PowerShell</source>
        <translation>Pour PowerShell</translation>
    </message>
    <message>
        <source>the command for HTTPie</source>
        <translation>la commande pour HTTPie</translation>
    </message>
    <message>
        <source>HTTPie takes methods of letters alone; copy it for cURL</source>
        <translation>HTTPie n’accepte que des méthodes en lettres&#xa0;; copiez-la pour cURL</translation>
    </message>
    <message>
        <source>the command for PowerShell</source>
        <translation>la commande pour PowerShell</translation>
    </message>
    <message>
        <source>PowerShell sends a header once, and %1 is there twice; copy it for cURL</source>
        <translation>PowerShell envoie un en-tête une seule fois, et %1 y est deux fois&#xa0;; copiez-la pour cURL</translation>
    </message>
</context>
<context>
    <name>compact</name>
    <message>
        <source>there is no dot in it; a signed token has three parts, parted by dots</source>
        <translation>il ne contient pas de point&#xa0;; un jeton signé a trois parties, séparées par des points</translation>
    </message>
    <message>
        <source>it ends after the second of three parts: the signature is cut off</source>
        <translation>il se termine après la deuxième de trois parties&#xa0;: la signature est coupée</translation>
    </message>
    <message>
        <source>it has five parts, as an encrypted token (JWE) has; a signed one has three</source>
        <translation>il a cinq parties, comme un jeton chiffré (JWE)&#xa0;; un jeton signé en a trois</translation>
    </message>
    <message>
        <source>it has %1 parts; a signed token has three</source>
        <translation>il a %1 parties&#xa0;; un jeton signé en a trois</translation>
    </message>
    <message>
        <source>b64 is neither true nor false</source>
        <translation>b64 n’est ni true ni false</translation>
    </message>
    <message>
        <source>b64 stands outside the protected header</source>
        <translation>b64 est en dehors de l’en-tête protégé</translation>
    </message>
    <message>
        <source>the header holds b64, yet crit does not list it (RFC 7797 6)</source>
        <translation>l’en-tête contient b64, mais crit ne le liste pas (RFC 7797 6)</translation>
    </message>
    <message>
        <source>the token holds a payload, though another was given beside it</source>
        <translation>le jeton contient une charge utile, alors qu’une autre a été donnée à côté</translation>
    </message>
    <message>
        <source>header</source>
        <translation>en-tête</translation>
    </message>
    <message>
        <source>payload</source>
        <translation>charge utile</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>crit lists “%1”, which is no extension</source>
        <translation>crit liste «&#xa0;%1&#xa0;», qui n’est pas une extension</translation>
    </message>
    <message>
        <source>the header demands an extension that is not understood (crit: %1)</source>
        <translation>l’en-tête exige une extension qui n’est pas comprise (crit&#xa0;: %1)</translation>
    </message>
    <message>
        <source>crit lists “%1”, yet the protected header does not hold it</source>
        <translation>crit liste «&#xa0;%1&#xa0;», mais l’en-tête protégé ne le contient pas</translation>
    </message>
    <message>
        <source>in the %1: %2</source>
        <translation>dans la partie «&#xa0;%1&#xa0;», %2</translation>
    </message>
    <message>
        <source>the header is no JSON: byte %1 of it: %2</source>
        <translation>l’en-tête n’est pas du JSON&#xa0;: à son octet %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the header is JSON, yet no object</source>
        <translation>l’en-tête est du JSON, mais pas un objet</translation>
    </message>
    <message>
        <source>the header holds the member “%1” twice</source>
        <translation>l’en-tête contient deux fois le membre «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>it is no JSON: %1</source>
        <translation>ce n’est pas du JSON&#xa0;: %1</translation>
    </message>
    <message>
        <source>it is JSON, yet no object</source>
        <translation>c’est du JSON, mais pas un objet</translation>
    </message>
    <message>
        <source>it holds the member “%1” twice</source>
        <translation>le membre «&#xa0;%1&#xa0;» y est deux fois</translation>
    </message>
    <message>
        <source>the member “%1” is no string</source>
        <translation>le membre «&#xa0;%1&#xa0;» n’est pas une chaîne</translation>
    </message>
    <message>
        <source>member “%1”</source>
        <translation>membre «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the member “%1” is no object</source>
        <translation>le membre «&#xa0;%1&#xa0;» n’est pas un objet</translation>
    </message>
    <message>
        <source>the member “%1” is no array with at least one object</source>
        <translation>le membre «&#xa0;%1&#xa0;» n’est pas un tableau d’au moins un objet</translation>
    </message>
    <message>
        <source>an item of “%1” is no object</source>
        <translation>un élément de «&#xa0;%1&#xa0;» n’est pas un objet</translation>
    </message>
    <message>
        <source>“%1” has more than %2 items; no more are read</source>
        <translation>«&#xa0;%1&#xa0;» a plus de %2 éléments&#xa0;; les suivants ne sont pas lus</translation>
    </message>
    <message>
        <source>crit stands outside the protected header</source>
        <translation>crit est en dehors de l’en-tête protégé</translation>
    </message>
    <message>
        <source>crit is no list of at least one name</source>
        <translation>crit n’est pas une liste d’au moins un nom</translation>
    </message>
    <message>
        <source>crit lists “%1” twice</source>
        <translation>crit liste deux fois «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>They are from different issuers.</source>
        <translation>Ils viennent d’émetteurs différents.</translation>
    </message>
    <message>
        <source>They are from the same issuer.</source>
        <translation>Ils viennent du même émetteur.</translation>
    </message>
    <message>
        <source>They are about the same subject of the same issuer.</source>
        <translation>Ils parlent du même sujet du même émetteur.</translation>
    </message>
    <message>
        <source>They are from the same issuer, about different subjects.</source>
        <translation>Ils viennent du même émetteur et parlent de sujets différents.</translation>
    </message>
    <message>
        <source>They were issued at the same moment.</source>
        <translation>Ils ont été émis au même moment.</translation>
    </message>
    <message>
        <source>The second was issued %1 after the first.</source>
        <translation>Le second a été émis %1 après le premier.</translation>
    </message>
    <message>
        <source>The second was issued %1 before the first.</source>
        <translation>Le second a été émis %1 avant le premier.</translation>
    </message>
    <message>
        <source>The first lives %1, the second %2.</source>
        <translation>Le premier vit %1, le second %2.</translation>
    </message>
    <message>
        <source>Header and claims say the same.</source>
        <translation>L’en-tête et les revendications disent la même chose.</translation>
    </message>
    <message>
        <source>Members of header and claims that differ: %1.</source>
        <translation>Membres de l’en-tête et revendications qui diffèrent&#xa0;: %1.</translation>
    </message>
    <message>
        <source>There more than once: %1.</source>
        <translation>Présents plus d’une fois&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ne peut être lu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 (%2, %3 bytes) says nothing by itself: only its issuer can tell what it stands for.</source>
        <translation>%1 (%2, %3 octets) ne dit rien par lui-même&#xa0;: seul son émetteur peut dire ce qu’il représente.</translation>
    </message>
    <message>
        <source>They are one and the same token.</source>
        <translation>C’est un seul et même jeton.</translation>
    </message>
    <message>
        <source>The first is: %1. The second is: %2.</source>
        <translation>Le premier est&#xa0;: %1. Le second est&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>Le premier</translation>
    </message>
    <message>
        <source>The second</source>
        <translation>Le second</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>[left out]</source>
        <translation>[omis]</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Revendications</translation>
    </message>
    <message>
        <source>gains %1</source>
        <translation>gagne %1</translation>
    </message>
    <message>
        <source>loses %1</source>
        <translation>perd %1</translation>
    </message>
    <message>
        <source>the same moment</source>
        <translation>le même moment</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 plus tard</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 plus tôt</translation>
    </message>
    <message>
        <source>There more than once</source>
        <translation>Présent plus d’une fois</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>content_key</name>
    <message>
        <source>the header holds no “%1”</source>
        <translation>l’en-tête ne contient pas «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the header&apos;s “%1” is no base64url: %2</source>
        <translation>le «&#xa0;%1&#xa0;» de l’en-tête n’est pas du base64url&#xa0;: %2</translation>
    </message>
    <message>
        <source>the key has %1 bytes, %2 needs %3</source>
        <translation>la clé a %1 octets, %2 en demande %3</translation>
    </message>
    <message>
        <source>the encrypted key does not open with it</source>
        <translation>la clé chiffrée ne s’ouvre pas avec elle</translation>
    </message>
    <message>
        <source>with alg dir there must be no encrypted key</source>
        <translation>avec alg dir, il ne doit pas y avoir de clé chiffrée</translation>
    </message>
    <message>
        <source>the header&apos;s “iv” must have 12 bytes and its “tag” 16 (RFC 7518 4.7.1)</source>
        <translation>le «&#xa0;iv&#xa0;» de l’en-tête doit avoir 12 octets et son «&#xa0;tag&#xa0;» 16 (RFC 7518 4.7.1)</translation>
    </message>
    <message>
        <source>its curve is not that of the ephemeral key</source>
        <translation>sa courbe n’est pas celle de la clé éphémère</translation>
    </message>
    <message>
        <source>the ephemeral key (epk) gives nothing to agree on: it was made to</source>
        <translation>la clé éphémère (epk) ne donne rien sur quoi s’accorder&#xa0;: elle a été faite pour cela</translation>
    </message>
    <message>
        <source>the header holds no ephemeral key (epk)</source>
        <translation>l’en-tête ne contient pas de clé éphémère (epk)</translation>
    </message>
    <message>
        <source>the ephemeral key (epk) cannot be used: %1</source>
        <translation>la clé éphémère (epk) est inutilisable&#xa0;: %1</translation>
    </message>
    <message>
        <source>its curve is %1, that of the ephemeral key is %2</source>
        <translation>sa courbe est %1, celle de la clé éphémère est %2</translation>
    </message>
    <message>
        <source>with alg ECDH-ES there must be no encrypted key</source>
        <translation>avec alg ECDH-ES, il ne doit pas y avoir de clé chiffrée</translation>
    </message>
    <message>
        <source>its salt (p2s) has %1 bytes; RFC 7518 wants 8 at least</source>
        <translation>son sel (p2s) a %1 octets&#xa0;; la RFC 7518 en veut au moins 8</translation>
    </message>
    <message>
        <source>its count (p2c) is missing or no positive number</source>
        <translation>son compte (p2c) manque ou n’est pas un nombre positif</translation>
    </message>
    <message>
        <source>its count (p2c) of %1 is over the limit of %2: it would only keep this computer busy</source>
        <translation>son compte (p2c) de %1 dépasse la limite de %2&#xa0;: il ne ferait qu’occuper cet ordinateur</translation>
    </message>
    <message>
        <source>%1 is not opened</source>
        <translation>%1 n’est pas ouvert</translation>
    </message>
    <message>
        <source>it was not tried, for those before it took all the time that one token may cost</source>
        <translation>elle n’a pas été essayée, car les précédentes ont pris tout le temps qu’un jeton peut coûter</translation>
    </message>
</context>
<context>
    <name>decrypt</name>
    <message>
        <source>The header cannot be read, so it is not known how the token was encrypted.</source>
        <translation>L’en-tête ne peut être lu, on ne sait donc pas comment le jeton a été chiffré.</translation>
    </message>
    <message>
        <source>The token must be refused: %1 (RFC 7516 4.1.13).</source>
        <translation>Le jeton doit être refusé&#xa0;: %1 (RFC 7516 4.1.13).</translation>
    </message>
    <message>
        <source>The header names no alg.</source>
        <translation>L’en-tête ne nomme pas d’alg.</translation>
    </message>
    <message>
        <source>The alg “%1” is not known.</source>
        <translation>L’alg «&#xa0;%1&#xa0;» n’est pas connu.</translation>
    </message>
    <message>
        <source>%1 is not opened: whoever can try changed tokens on its holder reads it without the key (Bleichenbacher&apos;s attack, RFC 8725 2.5). Ask for RSA-OAEP-256 instead.</source>
        <translation>%1 n’est pas ouvert&#xa0;: qui peut soumettre à son détenteur des jetons modifiés le lit sans la clé (attaque de Bleichenbacher, RFC 8725 2.5). Demandez plutôt RSA-OAEP-256.</translation>
    </message>
    <message>
        <source>The header names no enc.</source>
        <translation>L’en-tête ne nomme pas d’enc.</translation>
    </message>
    <message>
        <source>The enc “%1” is not known.</source>
        <translation>L’enc «&#xa0;%1&#xa0;» n’est pas connu.</translation>
    </message>
    <message>
        <source>The header&apos;s zip is not “DEF” in its protected part (RFC 7516 4.1.3).</source>
        <translation>Le zip de l’en-tête n’est pas «&#xa0;DEF&#xa0;» dans sa partie protégée (RFC 7516 4.1.3).</translation>
    </message>
    <message>
        <source>the token names the kid “%1”</source>
        <translation>le jeton nomme le kid «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>it is of kty %1, which %2 does not use</source>
        <translation>elle est de kty %1, que %2 n’utilise pas</translation>
    </message>
    <message>
        <source>it is for alg %1 alone</source>
        <translation>elle est pour l’alg %1 seulement</translation>
    </message>
    <message>
        <source>its use is “%1”, not “enc”</source>
        <translation>son use est «&#xa0;%1&#xa0;», non «&#xa0;enc&#xa0;»</translation>
    </message>
    <message>
        <source>its key_ops (%1) do not allow to decrypt</source>
        <translation>ses key_ops (%1) ne permettent pas de déchiffrer</translation>
    </message>
    <message>
        <source>the initialization vector has %1 bytes and the tag %2; %3 needs %4 and %5</source>
        <translation>le vecteur d’initialisation a %1 octets et le tag %2&#xa0;; %3 demande %4 et %5</translation>
    </message>
    <message>
        <source>the tag does not match: the token was changed, or encrypted with another key</source>
        <translation>le tag ne correspond pas&#xa0;: le jeton a été modifié, ou chiffré avec une autre clé</translation>
    </message>
    <message>
        <source>No key was given to open it with.</source>
        <translation>Aucune clé n’a été donnée pour l’ouvrir.</translation>
    </message>
    <message>
        <source>None of the keys fits: %1</source>
        <translation>Aucune des clés ne convient&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 was not tried: %2.</source>
        <translation>%1 n’a pas été essayée&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 opens it.</source>
        <translation>%1 l’ouvre.</translation>
    </message>
    <message>
        <source>%1 fits, yet does not open it: %2.</source>
        <translation>%1 convient, mais ne l’ouvre pas&#xa0;: %2.</translation>
    </message>
    <message>
        <source>A malformed token is not opened: at character %1: %2.</source>
        <translation>Un jeton mal formé n’est pas ouvert&#xa0;: au caractère %1&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>diagnosis</name>
    <message>
        <source>A web page came where the API answers in JSON.</source>
        <translation>Une page web est venue là où l’API répond en JSON.</translation>
    </message>
    <message>
        <source>Most likely: %1</source>
        <translation>Très probablement&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no answer to judge.</source>
        <translation>Il n’y a pas de réponse à juger.</translation>
    </message>
    <message>
        <source>This one token was refused: with a fresh one the same request got %1.</source>
        <translation>Ce jeton-ci a été refusé&#xa0;: avec un jeton neuf, la même requête a obtenu %1.</translation>
    </message>
    <message>
        <source>Cannot tell why: the answer was %1.</source>
        <translation>Impossible de dire pourquoi&#xa0;: la réponse était %1.</translation>
    </message>
    <message>
        <source>The record shows no credential: browsers leave Authorization and cookies out of a HAR unless it is exported with sensitive data.</source>
        <translation>L’enregistrement ne montre pas d’identifiants&#xa0;: les navigateurs omettent Authorization et les cookies d’un HAR, sauf s’il est exporté avec les données sensibles.</translation>
    </message>
    <message>
        <source>The credential was cut out of the record, so its form and its claims cannot be judged.</source>
        <translation>Les identifiants ont été retirés de l’enregistrement, ni leur forme ni leurs revendications ne peuvent donc être jugées.</translation>
    </message>
    <message>
        <source>The answer has no Date, so when the server judged is not known.</source>
        <translation>La réponse n’a pas de Date, on ne sait donc pas quand le serveur a jugé.</translation>
    </message>
    <message>
        <source>Nothing was refused: the answer was %1.</source>
        <translation>Rien n’a été refusé&#xa0;: la réponse était %1.</translation>
    </message>
    <message>
        <source>Only library administrators may call %1.</source>
        <translation>Seuls les administrateurs de bibliothèque peuvent appeler %1.</translation>
    </message>
    <message>
        <source>With another domain the same request got %1.</source>
        <translation>Avec un autre domaine, la même requête a obtenu %1.</translation>
    </message>
    <message>
        <source>The person&apos;s domains: %1</source>
        <translation>Domaines de la personne&#xa0;: %1</translation>
    </message>
    <message>
        <source>Which domains the person has is not known here.</source>
        <translation>Les domaines de la personne ne sont pas connus ici.</translation>
    </message>
    <message>
        <source>The request says domain=%1.</source>
        <translation>La requête dit domain=%1.</translation>
    </message>
    <message>
        <source>Every path of AODocs&apos; API begins with /api/, and this one is %1.</source>
        <translation>Tous les chemins de l’API d’AODocs commencent par /api/, et celui-ci est %1.</translation>
    </message>
    <message>
        <source>The documentation misprints this path; it is /api/library/v2beta1/search.</source>
        <translation>La documentation imprime mal ce chemin&#xa0;; c’est /api/library/v2beta1/search.</translation>
    </message>
    <message>
        <source>A web page came for %1, where the API answers in JSON.</source>
        <translation>Une page web est venue pour %1, où l’API répond en JSON.</translation>
    </message>
    <message>
        <source>The document&apos;s id has the shape of a Drive file&apos;s id.</source>
        <translation>L’identifiant du document a la forme de celui d’un fichier Drive.</translation>
    </message>
    <message>
        <source>The answer says X-aodocs-retryable: true.</source>
        <translation>La réponse dit X-aodocs-retryable: true.</translation>
    </message>
    <message>
        <source>AODocs does not know the security code, or it has expired.</source>
        <translation>AODocs ne connaît pas le code de sécurité, ou il a expiré.</translation>
    </message>
    <message>
        <source>Look the code up among AODocs&apos; security codes: they live for 24 hours at first.</source>
        <translation>Cherchez le code parmi les codes de sécurité d’AODocs&#xa0;: ils vivent d’abord 24 heures.</translation>
    </message>
    <message>
        <source>The person&apos;s role in this library is too low.</source>
        <translation>Le rôle de la personne dans cette bibliothèque est insuffisant.</translation>
    </message>
    <message>
        <source>Ask a library administrator for the role, or use an account that has it.</source>
        <translation>Demandez le rôle à un administrateur de la bibliothèque, ou utilisez un compte qui l’a.</translation>
    </message>
    <message>
        <source>There is no such address in the API.</source>
        <translation>Cette adresse n’existe pas dans l’API.</translation>
    </message>
    <message>
        <source>Compare the path with the documentation; a Drive file&apos;s id goes to /document/v1/drive/ID.</source>
        <translation>Comparez le chemin avec la documentation&#xa0;; l’identifiant d’un fichier Drive va à /document/v1/drive/ID.</translation>
    </message>
    <message>
        <source>The request is about another domain than the one that holds this.</source>
        <translation>La requête porte sur un autre domaine que celui qui contient ceci.</translation>
    </message>
    <message>
        <source>Add the parameter “domain” with the right one.</source>
        <translation>Ajoutez le paramètre «&#xa0;domain&#xa0;» avec le bon domaine.</translation>
    </message>
    <message>
        <source>AODocs could not ask Google about the token; the token may be good.</source>
        <translation>AODocs n’a pas pu interroger Google sur le jeton&#xa0;; le jeton est peut-être bon.</translation>
    </message>
    <message>
        <source>Wait a little and send the request again.</source>
        <translation>Attendez un peu et renvoyez la requête.</translation>
    </message>
    <message>
        <source>Somebody changed the same thing at the same time: this is not about the credential.</source>
        <translation>Quelqu’un a changé la même chose au même moment&#xa0;: les identifiants n’y sont pour rien.</translation>
    </message>
    <message>
        <source>Send the request again.</source>
        <translation>Renvoyez la requête.</translation>
    </message>
    <message>
        <source>The token was issued to %1.</source>
        <translation>Le jeton a été émis à %1.</translation>
    </message>
    <message>
        <source>aud is %1, azp is %2.</source>
        <translation>aud vaut %1, azp vaut %2.</translation>
    </message>
    <message>
        <source>This client is on your own list of registered clients.</source>
        <translation>Ce client est dans votre propre liste de clients enregistrés.</translation>
    </message>
    <message>
        <source>It is not on your list of registered clients.</source>
        <translation>Il n’est pas dans votre liste de clients enregistrés.</translation>
    </message>
    <message>
        <source>The token is good otherwise, and tells who it is for.</source>
        <translation>Le jeton est bon par ailleurs, et dit à qui il est destiné.</translation>
    </message>
    <message>
        <source>AODocs answers every refused token alike.</source>
        <translation>AODocs répond de la même manière à tout jeton refusé.</translation>
    </message>
    <message>
        <source>Sign in with a client of your own.</source>
        <translation>Connectez-vous avec un client à vous.</translation>
    </message>
    <message>
        <source>The ID token was made for another client than the one that got it.</source>
        <translation>Le jeton d’identité a été fait pour un autre client que celui qui l’a obtenu.</translation>
    </message>
    <message>
        <source>Sign in with a client whose ID tokens are for itself, or have AODocs list the audience.</source>
        <translation>Connectez-vous avec un client dont les jetons d’identité lui sont destinés, ou faites inscrire l’audience par AODocs.</translation>
    </message>
    <message>
        <source>The client is not on AODocs&apos; allow-list.</source>
        <translation>Le client n’est pas dans la liste d’autorisation d’AODocs.</translation>
    </message>
    <message>
        <source>Send the client ID and its project number to AODocs support; a new entry takes minutes.</source>
        <translation>Envoyez l’identifiant du client et son numéro de projet à l’assistance AODocs&#xa0;; une nouvelle inscription prend quelques minutes.</translation>
    </message>
    <message>
        <source>Project %1 is the one of the client %2.</source>
        <translation>Le projet %1 est celui du client %2.</translation>
    </message>
    <message>
        <source>Project %1 is not the one of the client %2: the token is another client&apos;s.</source>
        <translation>Le projet %1 n’est pas celui du client %2&#xa0;: le jeton est celui d’un autre client.</translation>
    </message>
    <message>
        <source>The token belongs to %1.</source>
        <translation>Le jeton appartient à %1.</translation>
    </message>
    <message>
        <source>The request has supportsAllDrives=true.</source>
        <translation>La requête a supportsAllDrives=true.</translation>
    </message>
    <message>
        <source>With supportsAllDrives=true the same request got %1.</source>
        <translation>Avec supportsAllDrives=true, la même requête a obtenu %1.</translation>
    </message>
    <message>
        <source>The request has no supportsAllDrives=true, without which files of shared drives are hidden.</source>
        <translation>La requête n’a pas supportsAllDrives=true, sans quoi les fichiers des Drive partagés sont cachés.</translation>
    </message>
    <message>
        <source>Whose token it is, is not known here.</source>
        <translation>À qui est le jeton n’est pas connu ici.</translation>
    </message>
    <message>
        <source>The token is of %1.</source>
        <translation>Le jeton est à %1.</translation>
    </message>
    <message>
        <source>The token is of %1; expected was %2.</source>
        <translation>Le jeton est à %1&#xa0;; %2 était attendu.</translation>
    </message>
    <message>
        <source>A file of Google&apos;s editors has no bytes of its own: export it.</source>
        <translation>Un fichier des éditeurs de Google n’a pas d’octets à lui&#xa0;: exportez-le.</translation>
    </message>
    <message>
        <source>about.get needs the parameter “fields”, for example fields=user.</source>
        <translation>about.get a besoin du paramètre «&#xa0;fields&#xa0;», par exemple fields=user.</translation>
    </message>
    <message>
        <source>The API is not enabled in the client&apos;s Google Cloud project.</source>
        <translation>L’API n’est pas activée dans le projet Google Cloud du client.</translation>
    </message>
    <message>
        <source>Enable it at the address in the answer, and wait a few minutes.</source>
        <translation>Activez-la à l’adresse donnée dans la réponse, et attendez quelques minutes.</translation>
    </message>
    <message>
        <source>A quota is used up: this is not about the credential.</source>
        <translation>Un quota est épuisé&#xa0;: les identifiants n’y sont pour rien.</translation>
    </message>
    <message>
        <source>Wait, then send the request again; double the wait each time.</source>
        <translation>Attendez, puis renvoyez la requête&#xa0;; doublez l’attente à chaque fois.</translation>
    </message>
    <message>
        <source>The person may see this file, and may not do this with it.</source>
        <translation>La personne peut voir ce fichier, mais ne peut pas en faire cela.</translation>
    </message>
    <message>
        <source>Ask the file&apos;s owner for more access, or use an account that has it.</source>
        <translation>Demandez plus d’accès au propriétaire du fichier, ou utilisez un compte qui l’a.</translation>
    </message>
    <message>
        <source>The token belongs to a service account, not to a person.</source>
        <translation>Le jeton appartient à un compte de service, non à une personne.</translation>
    </message>
    <message>
        <source>Sign in as the person, and send that account&apos;s token.</source>
        <translation>Connectez-vous en tant que la personne, et envoyez le jeton de ce compte.</translation>
    </message>
    <message>
        <source>The token belongs to another person than the one who may see this.</source>
        <translation>Le jeton appartient à une autre personne que celle qui peut voir ceci.</translation>
    </message>
    <message>
        <source>Send the token of the account that is meant.</source>
        <translation>Envoyez le jeton du compte voulu.</translation>
    </message>
    <message>
        <source>The file is on a shared drive, and the request does not ask for those.</source>
        <translation>Le fichier est dans un Drive partagé, et la requête n’y donne pas accès.</translation>
    </message>
    <message>
        <source>Add supportsAllDrives=true to the request.</source>
        <translation>Ajoutez supportsAllDrives=true à la requête.</translation>
    </message>
    <message>
        <source>The request itself is wrong: this is not about the credential.</source>
        <translation>C’est la requête elle-même qui est fausse&#xa0;: les identifiants n’y sont pour rien.</translation>
    </message>
    <message>
        <source>Change the request as the answer says.</source>
        <translation>Changez la requête comme le dit la réponse.</translation>
    </message>
    <message>
        <source>The code is cut, or was percent-decoded twice.</source>
        <translation>Le code est tronqué, ou a été décodé deux fois du pourcent.</translation>
    </message>
    <message>
        <source>The sign-in began with a code_challenge, and its code_verifier was not sent.</source>
        <translation>La connexion a commencé par un code_challenge, et son code_verifier n’a pas été envoyé.</translation>
    </message>
    <message>
        <source>The code_verifier does not belong to the sign-in&apos;s code_challenge.</source>
        <translation>Le code_verifier ne va pas avec le code_challenge de la connexion.</translation>
    </message>
    <message>
        <source>The redirect URI was sent as %1.</source>
        <translation>L’adresse de redirection envoyée était %1.</translation>
    </message>
    <message>
        <source>The code may have been used before, or be older than its few minutes.</source>
        <translation>Le code a peut-être déjà servi, ou a plus que ses quelques minutes.</translation>
    </message>
    <message>
        <source>The answer brings a new DPoP-Nonce to use.</source>
        <translation>La réponse apporte un nouveau DPoP-Nonce à utiliser.</translation>
    </message>
    <message>
        <source>The token endpoint wants the client&apos;s secret, and the client was used without.</source>
        <translation>Le point d’accès des jetons veut le secret du client, et le client a été utilisé sans.</translation>
    </message>
    <message>
        <source>Sign in with the client&apos;s whole file: Google gives desktop clients a secret too.</source>
        <translation>Connectez-vous avec le fichier entier du client&#xa0;: Google donne un secret aussi aux clients pour ordinateur.</translation>
    </message>
    <message>
        <source>The code, its verifier and the redirect URI do not belong to one sign-in.</source>
        <translation>Le code, son vérificateur et l’adresse de redirection ne viennent pas d’une même connexion.</translation>
    </message>
    <message>
        <source>Sign in again: a code is good once.</source>
        <translation>Reconnectez-vous&#xa0;: un code ne sert qu’une fois.</translation>
    </message>
    <message>
        <source>The refresh token is bound to a key (DPoP), and the proof of it was refused.</source>
        <translation>Le jeton d’actualisation est lié à une clé (DPoP), et la preuve de celle-ci a été refusée.</translation>
    </message>
    <message>
        <source>Use the program that holds the key, or sign in again here.</source>
        <translation>Utilisez le programme qui détient la clé, ou reconnectez-vous ici.</translation>
    </message>
    <message>
        <source>No published key of the issuer signed this token.</source>
        <translation>Aucune clé publiée par l’émetteur n’a signé ce jeton.</translation>
    </message>
    <message>
        <source>The ID token belongs to another sign-in than what stands beside it.</source>
        <translation>Le jeton d’identité appartient à une autre connexion que ce qui l’accompagne.</translation>
    </message>
    <message>
        <source>Sign in again, and use the tokens of one answer together.</source>
        <translation>Reconnectez-vous, et utilisez ensemble les jetons d’une même réponse.</translation>
    </message>
    <message>
        <source>The request carries credentials in: %1.</source>
        <translation>La requête porte des identifiants à ces endroits&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The server says OVERLOADED_CREDENTIALS.</source>
        <translation>Le serveur dit OVERLOADED_CREDENTIALS.</translation>
    </message>
    <message>
        <source>Authorization holds a credential without a scheme before it.</source>
        <translation>Authorization contient des identifiants sans schéma devant.</translation>
    </message>
    <message>
        <source>The scheme is “%1”, and this API reads “Bearer”.</source>
        <translation>Le schéma est «&#xa0;%1&#xa0;», et cette API lit «&#xa0;Bearer&#xa0;».</translation>
    </message>
    <message>
        <source>The token stands in “%1”.</source>
        <translation>Le jeton se trouve dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The request has no Authorization header.</source>
        <translation>La requête n’a pas d’en-tête Authorization.</translation>
    </message>
    <message>
        <source>The value of Authorization begins with “%1 %2”.</source>
        <translation>La valeur d’Authorization commence par «&#xa0;%1 %2&#xa0;».</translation>
    </message>
    <message>
        <source>The token begins with %1.</source>
        <translation>Le jeton commence par %1.</translation>
    </message>
    <message>
        <source>The token ends with %1.</source>
        <translation>Le jeton se termine par %1.</translation>
    </message>
    <message>
        <source>Byte %1 of the token&apos;s %2 is the character %3.</source>
        <translation>L’octet %1 des %2 du jeton est le caractère %3.</translation>
    </message>
    <message>
        <source>Some servers drop white space around a token.</source>
        <translation>Certains serveurs laissent tomber les espaces autour d’un jeton.</translation>
    </message>
    <message>
        <source>The scheme is written “%1”.</source>
        <translation>Le schéma est écrit «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>With “Bearer” the same request got %1.</source>
        <translation>Avec «&#xa0;Bearer&#xa0;», la même requête a obtenu %1.</translation>
    </message>
    <message>
        <source>AODocs&apos; published framework takes “Bearer” in this spelling only.</source>
        <translation>Le framework publié par AODocs n’accepte «&#xa0;Bearer&#xa0;» que dans cette graphie.</translation>
    </message>
    <message>
        <source>The server says that no credential came.</source>
        <translation>Le serveur dit qu’aucun identifiant n’est arrivé.</translation>
    </message>
    <message>
        <source>The scheme is written “%1”; AODocs documents “securityCode”.</source>
        <translation>Le schéma est écrit «&#xa0;%1&#xa0;»&#xa0;; AODocs documente «&#xa0;securityCode&#xa0;».</translation>
    </message>
    <message>
        <source>The bearer value of %1 bytes is no JWT and no token of Google.</source>
        <translation>La valeur au porteur de %1 octets n’est ni un JWT ni un jeton de Google.</translation>
    </message>
    <message>
        <source>Authorization says “%1”, and nothing after it.</source>
        <translation>Authorization dit «&#xa0;%1&#xa0;», et rien après.</translation>
    </message>
    <message>
        <source>The request carries a credential in %1.</source>
        <translation>La requête porte des identifiants dans %1.</translation>
    </message>
    <message>
        <source>The request has no Authorization header, and no token in its address.</source>
        <translation>La requête n’a ni en-tête Authorization ni jeton dans son adresse.</translation>
    </message>
    <message>
        <source>The record shows no credential.</source>
        <translation>L’enregistrement ne montre pas d’identifiants.</translation>
    </message>
    <message>
        <source>It may have left one out.</source>
        <translation>Il en a peut-être omis.</translation>
    </message>
    <message>
        <source>Authorize the request with an account or a token.</source>
        <translation>Autorisez la requête avec un compte ou un jeton.</translation>
    </message>
    <message>
        <source>Send “Authorization: Bearer”, one space, and the token as it was issued.</source>
        <translation>Envoyez «&#xa0;Authorization: Bearer&#xa0;», une espace, et le jeton tel qu’il a été émis.</translation>
    </message>
    <message>
        <source>The request carries more than one credential.</source>
        <translation>La requête porte plus d’un jeu d’identifiants.</translation>
    </message>
    <message>
        <source>Leave one of them, best the Authorization header.</source>
        <translation>N’en laissez qu’un, de préférence l’en-tête Authorization.</translation>
    </message>
    <message>
        <source>The token stands where the server does not look for one.</source>
        <translation>Le jeton est là où le serveur n’en cherche pas.</translation>
    </message>
    <message>
        <source>“Bearer” stands twice before the token.</source>
        <translation>«&#xa0;Bearer&#xa0;» est deux fois devant le jeton.</translation>
    </message>
    <message>
        <source>The token was copied with its quotes or a comma.</source>
        <translation>Le jeton a été copié avec ses guillemets ou une virgule.</translation>
    </message>
    <message>
        <source>The token holds a space or an invisible character.</source>
        <translation>Le jeton contient une espace ou un caractère invisible.</translation>
    </message>
    <message>
        <source>The server does not know the scheme in this spelling.</source>
        <translation>Le serveur ne connaît pas le schéma dans cette graphie.</translation>
    </message>
    <message>
        <source>A security code was sent under another scheme than “securityCode”.</source>
        <translation>Un code de sécurité a été envoyé sous un autre schéma que «&#xa0;securityCode&#xa0;».</translation>
    </message>
    <message>
        <source>Send “Authorization: securityCode”, one space, and the code.</source>
        <translation>Envoyez «&#xa0;Authorization: securityCode&#xa0;», une espace, et le code.</translation>
    </message>
    <message>
        <source>No credential reached the server.</source>
        <translation>Aucun identifiant n’est arrivé au serveur.</translation>
    </message>
    <message>
        <source>Kind of the credential: %1.</source>
        <translation>Genre des identifiants&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The credential begins as a %1 does, with “%2”.</source>
        <translation>Les identifiants ont le début de ce genre, %1, avec «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The credential is a client ID: it names the client, and proves nothing.</source>
        <translation>Les identifiants sont un identifiant de client&#xa0;: il nomme le client, et ne prouve rien.</translation>
    </message>
    <message>
        <source>Whoever saw this request has it now: make a new one.</source>
        <translation>Qui a vu cette requête l’a maintenant&#xa0;: faites-en un nouveau.</translation>
    </message>
    <message>
        <source>The credential is an access token.</source>
        <translation>Les identifiants sont un jeton d’accès.</translation>
    </message>
    <message>
        <source>The credential is an ID token: iss %1, aud %2.</source>
        <translation>Les identifiants sont un jeton d’identité&#xa0;: iss %1, aud %2.</translation>
    </message>
    <message>
        <source>The token was issued by %1: iss %2.</source>
        <translation>Le jeton a été émis par %1&#xa0;: iss %2.</translation>
    </message>
    <message>
        <source>The credential is a %1.</source>
        <translation>Les identifiants sont de ce genre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>A JWT has three parts; this has %1.</source>
        <translation>Un JWT a trois parties&#xa0;; celui-ci en a %1.</translation>
    </message>
    <message>
        <source>It cannot be read from byte %1 on: %2.</source>
        <translation>Il ne peut être lu à partir de l’octet %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The JWT has its three parts, and a signature of full length.</source>
        <translation>Le JWT a ses trois parties, et une signature de longueur entière.</translation>
    </message>
    <message>
        <source>The token has %1 characters; Google&apos;s access tokens have more than 100.</source>
        <translation>Le jeton a %1 caractères&#xa0;; les jetons d’accès de Google en ont plus de 100.</translation>
    </message>
    <message>
        <source>aud is Microsoft Graph: this is an access token for Graph, and AODocs takes ID tokens.</source>
        <translation>aud est Microsoft Graph&#xa0;: c’est un jeton d’accès pour Graph, et AODocs accepte des jetons d’identité.</translation>
    </message>
    <message>
        <source>It is an access token for %1, and AODocs takes ID tokens.</source>
        <translation>C’est un jeton d’accès pour %1, et AODocs accepte des jetons d’identité.</translation>
    </message>
    <message>
        <source>ver is “%1”; AODocs takes 1.0 and 2.0.</source>
        <translation>ver vaut «&#xa0;%1&#xa0;»&#xa0;; AODocs accepte 1.0 et 2.0.</translation>
    </message>
    <message>
        <source>It has no claim “%1”, by which AODocs knows people.</source>
        <translation>Il n’a pas de revendication «&#xa0;%1&#xa0;», par laquelle AODocs reconnaît les personnes.</translation>
    </message>
    <message>
        <source>AODocs support has to register the tenant %1 and the application %2 first.</source>
        <translation>L’assistance AODocs doit d’abord enregistrer le locataire %1 et l’application %2.</translation>
    </message>
    <message>
        <source>The claims that AODocs reads are all there.</source>
        <translation>Les revendications que lit AODocs sont toutes là.</translation>
    </message>
    <message>
        <source>Send the access token of the same sign-in.</source>
        <translation>Envoyez le jeton d’accès de la même connexion.</translation>
    </message>
    <message>
        <source>A refresh token was sent in place of an access token.</source>
        <translation>Un jeton d’actualisation a été envoyé à la place d’un jeton d’accès.</translation>
    </message>
    <message>
        <source>Send an access token; the refresh token belongs to the token endpoint alone.</source>
        <translation>Envoyez un jeton d’accès&#xa0;; le jeton d’actualisation est réservé au point d’accès des jetons.</translation>
    </message>
    <message>
        <source>An authorization code was sent in place of a token.</source>
        <translation>Un code d’autorisation a été envoyé à la place d’un jeton.</translation>
    </message>
    <message>
        <source>Exchange the code for tokens first: sign in.</source>
        <translation>Échangez d’abord le code contre des jetons&#xa0;: connectez-vous.</translation>
    </message>
    <message>
        <source>A client secret, an API key or a client ID was sent in place of a token.</source>
        <translation>Un secret de client, une clé d’API ou un identifiant de client a été envoyé à la place d’un jeton.</translation>
    </message>
    <message>
        <source>Send an access token, and replace a secret that was sent.</source>
        <translation>Envoyez un jeton d’accès, et remplacez un secret qui a été envoyé.</translation>
    </message>
    <message>
        <source>Drive takes Google&apos;s access tokens only, and this token is another provider&apos;s.</source>
        <translation>Drive n’accepte que les jetons d’accès de Google, et ce jeton est d’un autre fournisseur.</translation>
    </message>
    <message>
        <source>Sign in with Google, and send the access token of that.</source>
        <translation>Connectez-vous avec Google, et envoyez le jeton d’accès obtenu.</translation>
    </message>
    <message>
        <source>An ID token was sent to Drive, which takes access tokens only.</source>
        <translation>Un jeton d’identité a été envoyé à Drive, qui n’accepte que des jetons d’accès.</translation>
    </message>
    <message>
        <source>The API does not take this kind of credential.</source>
        <translation>L’API n’accepte pas ce genre d’identifiants.</translation>
    </message>
    <message>
        <source>The token is not whole: a part of it was lost when it was copied.</source>
        <translation>Le jeton n’est pas entier&#xa0;: une partie s’est perdue à la copie.</translation>
    </message>
    <message>
        <source>Copy the whole token again, or send the account&apos;s own.</source>
        <translation>Copiez de nouveau le jeton entier, ou envoyez celui du compte.</translation>
    </message>
    <message>
        <source>AODocs does not take this token of Microsoft Entra.</source>
        <translation>AODocs n’accepte pas ce jeton de Microsoft Entra.</translation>
    </message>
    <message>
        <source>Send the ID token of a sign-in with an application that AODocs has registered.</source>
        <translation>Envoyez le jeton d’identité d’une connexion avec une application qu’AODocs a enregistrée.</translation>
    </message>
    <message>
        <source>Google&apos;s tokeninfo takes the token.</source>
        <translation>Le tokeninfo de Google accepte le jeton.</translation>
    </message>
    <message>
        <source>The refresh token is good.</source>
        <translation>Le jeton d’actualisation est bon.</translation>
    </message>
    <message>
        <source>It should live until %1.</source>
        <translation>Il devrait vivre jusqu’à %1.</translation>
    </message>
    <message>
        <source>Google&apos;s tokeninfo does not take it.</source>
        <translation>Le tokeninfo de Google ne l’accepte pas.</translation>
    </message>
    <message>
        <source>How the token stands with who issued it is not known here.</source>
        <translation>Ce que vaut le jeton chez qui l’a émis n’est pas connu ici.</translation>
    </message>
    <message>
        <source>Its issuer takes neither the access token nor the account&apos;s refresh token.</source>
        <translation>Son émetteur n’accepte ni le jeton d’accès ni le jeton d’actualisation du compte.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Reconnectez-vous.</translation>
    </message>
    <message>
        <source>The organization&apos;s session control wants the person to sign in again.</source>
        <translation>Le contrôle de session de l’organisation veut que la personne se reconnecte.</translation>
    </message>
    <message>
        <source>An administrator does not allow this application, or this service.</source>
        <translation>Un administrateur n’autorise pas cette application, ou ce service.</translation>
    </message>
    <message>
        <source>Ask the administrator to allow the client under “API controls” of the admin console.</source>
        <translation>Demandez à l’administrateur d’autoriser le client sous «&#xa0;Commandes des API&#xa0;» de la console d’administration.</translation>
    </message>
    <message>
        <source>The person&apos;s account is suspended or deleted.</source>
        <translation>Le compte de la personne est suspendu ou supprimé.</translation>
    </message>
    <message>
        <source>Sign in at the provider&apos;s own pages to see whether the account lives.</source>
        <translation>Connectez-vous sur les pages du fournisseur pour voir si le compte vit.</translation>
    </message>
    <message>
        <source>The provider does not take the client: it was deleted, or its secret is wrong.</source>
        <translation>Le fournisseur n’accepte pas le client&#xa0;: il a été supprimé, ou son secret est faux.</translation>
    </message>
    <message>
        <source>Download the client&apos;s file again from the provider&apos;s console and sign in with it.</source>
        <translation>Téléchargez de nouveau le fichier du client depuis la console du fournisseur et connectez-vous avec lui.</translation>
    </message>
    <message>
        <source>The project is in “Testing”, where refresh tokens live for seven days.</source>
        <translation>Le projet est en mode «&#xa0;Test&#xa0;», où les jetons d’actualisation vivent sept jours.</translation>
    </message>
    <message>
        <source>Sign in again; to end this, publish the app on the console&apos;s page “Audience”.</source>
        <translation>Reconnectez-vous&#xa0;; pour en finir, publiez l’application sur la page «&#xa0;Audience&#xa0;» de la console.</translation>
    </message>
    <message>
        <source>More than 100 sign-ins with this client have pushed the oldest out.</source>
        <translation>Plus de 100 connexions avec ce client ont évincé la plus ancienne.</translation>
    </message>
    <message>
        <source>Sign in again; let tests use a client of their own.</source>
        <translation>Reconnectez-vous&#xa0;; donnez aux tests un client à eux.</translation>
    </message>
    <message>
        <source>The refresh token was not used for six months.</source>
        <translation>Le jeton d’actualisation n’a pas servi pendant six mois.</translation>
    </message>
    <message>
        <source>The refresh token was issued to another client.</source>
        <translation>Le jeton d’actualisation a été émis à un autre client.</translation>
    </message>
    <message>
        <source>Sign in again with the client that is to be used.</source>
        <translation>Reconnectez-vous avec le client qui doit servir.</translation>
    </message>
    <message>
        <source>A refresh token that is good once was used twice.</source>
        <translation>Un jeton d’actualisation à usage unique a été utilisé deux fois.</translation>
    </message>
    <message>
        <source>Sign in again, and use each copy of the account in one place only.</source>
        <translation>Reconnectez-vous, et n’utilisez chaque copie du compte qu’à un seul endroit.</translation>
    </message>
    <message>
        <source>A new password ended the grant, as it does with Gmail scopes.</source>
        <translation>Un nouveau mot de passe a mis fin à l’autorisation, comme il le fait avec les portées de Gmail.</translation>
    </message>
    <message>
        <source>The person allowed the access for some time only, and that has passed.</source>
        <translation>La personne n’a autorisé l’accès que pour un temps, et il est passé.</translation>
    </message>
    <message>
        <source>Google&apos;s tokeninfo takes the token and tells no e-mail address.</source>
        <translation>Le tokeninfo de Google accepte le jeton et ne dit pas d’adresse e-mail.</translation>
    </message>
    <message>
        <source>Its scopes: %1</source>
        <translation>Ses portées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Google&apos;s tokeninfo tells the address %1.</source>
        <translation>Le tokeninfo de Google dit l’adresse %1.</translation>
    </message>
    <message>
        <source>Which scopes the token has is not known here.</source>
        <translation>Les portées du jeton ne sont pas connues ici.</translation>
    </message>
    <message>
        <source>The scope for the e-mail address was granted.</source>
        <translation>La portée pour l’adresse e-mail a été accordée.</translation>
    </message>
    <message>
        <source>Granted at the sign-in: %1</source>
        <translation>Accordé à la connexion&#xa0;: %1</translation>
    </message>
    <message>
        <source>One of these suffices: %1</source>
        <translation>Une de celles-ci suffit&#xa0;: %1</translation>
    </message>
    <message>
        <source>The token has: %1</source>
        <translation>Le jeton a&#xa0;: %1</translation>
    </message>
    <message>
        <source>The credential is an ID token, with which AODocs cannot act on Drive.</source>
        <translation>Les identifiants sont un jeton d’identité, avec lequel AODocs ne peut agir sur Drive.</translation>
    </message>
    <message>
        <source>A security code gives no access to Drive.</source>
        <translation>Un code de sécurité ne donne pas accès à Drive.</translation>
    </message>
    <message>
        <source>The file&apos;s owner may be somebody else.</source>
        <translation>Le propriétaire du fichier est peut-être quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>The token lacks the scope that this request needs.</source>
        <translation>Il manque au jeton la portée qu’il faut à cette requête.</translation>
    </message>
    <message>
        <source>Ask for the scope: sign in once more and leave its box ticked.</source>
        <translation>Demandez la portée&#xa0;: connectez-vous une fois encore et laissez sa case cochée.</translation>
    </message>
    <message>
        <source>The access token lacks the scope for the e-mail address, which AODocs needs.</source>
        <translation>Il manque au jeton d’accès la portée pour l’adresse e-mail, dont AODocs a besoin.</translation>
    </message>
    <message>
        <source>Sign in once more with the scopes openid and email.</source>
        <translation>Connectez-vous une fois encore avec les portées openid et email.</translation>
    </message>
    <message>
        <source>With drive.file the token reaches only files that this application made or opened.</source>
        <translation>Avec drive.file, le jeton n’atteint que les fichiers que cette application a créés ou ouverts.</translation>
    </message>
    <message>
        <source>Ask for drive.readonly or drive, or open the file with the application first.</source>
        <translation>Demandez drive.readonly ou drive, ou ouvrez d’abord le fichier avec l’application.</translation>
    </message>
    <message>
        <source>To attach this file AODocs needs an access token with the full drive scope.</source>
        <translation>Pour joindre ce fichier, AODocs a besoin d’un jeton d’accès avec la portée drive entière.</translation>
    </message>
    <message>
        <source>Send an access token with the scope drive, of the person who owns the file.</source>
        <translation>Envoyez un jeton d’accès avec la portée drive, de la personne à qui est le fichier.</translation>
    </message>
    <message>
        <source>It expired at %1; the server answered at %2.</source>
        <translation>Il a expiré à %1&#xa0;; le serveur a répondu à %2.</translation>
    </message>
    <message>
        <source>It expires at %1; the server answered at %2.</source>
        <translation>Il expire à %1&#xa0;; le serveur a répondu à %2.</translation>
    </message>
    <message>
        <source>Servers allow up to %1 s for clocks that differ.</source>
        <translation>Les serveurs tolèrent jusqu’à %1&#xa0;s d’écart entre les horloges.</translation>
    </message>
    <message>
        <source>It expires at %1; when it was sent is not known.</source>
        <translation>Il expire à %1&#xa0;; quand il a été envoyé n’est pas connu.</translation>
    </message>
    <message>
        <source>It expires at %1, and this clock said %2.</source>
        <translation>Il expire à %1, et cette horloge disait %2.</translation>
    </message>
    <message>
        <source>With a fresh token the same request got %1.</source>
        <translation>Avec un jeton neuf, la même requête a obtenu %1.</translation>
    </message>
    <message>
        <source>Even the account&apos;s newest token expired at %1; the server answered at %2.</source>
        <translation>Même le jeton le plus récent du compte a expiré à %1&#xa0;; le serveur a répondu à %2.</translation>
    </message>
    <message>
        <source>Its issuer does not take the token any more, and gives the account new ones.</source>
        <translation>Son émetteur n’accepte plus le jeton, et en donne de nouveaux au compte.</translation>
    </message>
    <message>
        <source>How long the token lives is not known here.</source>
        <translation>La durée de vie du jeton n’est pas connue ici.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is at least %1 behind the server&apos;s.</source>
        <translation>L’horloge de cet ordinateur retarde d’au moins %1 sur celle du serveur.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is at least %1 ahead of the server&apos;s.</source>
        <translation>L’horloge de cet ordinateur avance d’au moins %1 sur celle du serveur.</translation>
    </message>
    <message>
        <source>The clocks agree to within %1 s.</source>
        <translation>Les horloges s’accordent à %1&#xa0;s près.</translation>
    </message>
    <message>
        <source>Here it was %1, so the token seemed good.</source>
        <translation>Ici il était %1, le jeton semblait donc bon.</translation>
    </message>
    <message>
        <source>The token was issued at %1; the server answered at %2.</source>
        <translation>Le jeton a été émis à %1&#xa0;; le serveur a répondu à %2.</translation>
    </message>
    <message>
        <source>By both clocks the token&apos;s times come out the same.</source>
        <translation>Selon les deux horloges, les moments du jeton donnent le même résultat.</translation>
    </message>
    <message>
        <source>Refresh the account and send the request again.</source>
        <translation>Actualisez le compte et renvoyez la requête.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong, so the token seemed good when it was not.</source>
        <translation>L’horloge de cet ordinateur est fausse, le jeton a donc semblé bon quand il ne l’était pas.</translation>
    </message>
    <message>
        <source>Let the clock be set from the network, then refresh and send again.</source>
        <translation>Faites régler l’horloge par le réseau, puis actualisez et renvoyez.</translation>
    </message>
    <message>
        <source>The ID token has expired.</source>
        <translation>Le jeton d’identité a expiré.</translation>
    </message>
    <message>
        <source>The access token has expired.</source>
        <translation>Le jeton d’accès a expiré.</translation>
    </message>
    <message>
        <source>A %1 led from %2 to %3.</source>
        <translation>Un %1 a mené de %2 à %3.</translation>
    </message>
    <message>
        <source>The request there carried %1 all the same.</source>
        <translation>La requête portait là aussi ceci&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The record may have left an Authorization header out.</source>
        <translation>L’enregistrement a peut-être omis un en-tête Authorization.</translation>
    </message>
    <message>
        <source>The request there carried no credential.</source>
        <translation>La requête n’y portait pas d’identifiants.</translation>
    </message>
    <message>
        <source>No redirect led to another origin.</source>
        <translation>Aucune redirection n’a mené à une autre origine.</translation>
    </message>
    <message>
        <source>The certificate of %1 itself is one that systems trust.</source>
        <translation>Le certificat de %1 est lui-même de ceux auxquels les systèmes se fient.</translation>
    </message>
    <message>
        <source>A wrong clock here, or an old list of trusted authorities, looks the same.</source>
        <translation>Une horloge fausse ici, ou une vieille liste d’autorités de confiance, donne la même chose.</translation>
    </message>
    <message>
        <source>Only a proxy answers 407.</source>
        <translation>Seul un proxy répond 407.</translation>
    </message>
    <message>
        <source>The answer has the form of the API itself.</source>
        <translation>La réponse a la forme de celle de l’API elle-même.</translation>
    </message>
    <message>
        <source>The credential was dropped at a redirect to another origin.</source>
        <translation>Les identifiants ont été abandonnés à une redirection vers une autre origine.</translation>
    </message>
    <message>
        <source>Send the request to the final address itself, if its host may have the token.</source>
        <translation>Envoyez la requête à l’adresse finale elle-même, si son hôte peut avoir le jeton.</translation>
    </message>
    <message>
        <source>A proxy on the way answered, and the API never saw the request.</source>
        <translation>Un proxy a répondu en chemin, et l’API n’a jamais vu la requête.</translation>
    </message>
    <message>
        <source>Whether the %1 was carried out all the same is not known.</source>
        <translation>On ne sait pas si le %1 a été exécuté malgré tout.</translation>
    </message>
    <message>
        <source>Send it again; what changes something there, only after a look at what the first one did.</source>
        <translation>Renvoyez-la&#xa0;; ce qui change quelque chose là-bas, seulement après avoir regardé ce qu’a fait la première.</translation>
    </message>
    <message>
        <source>No connection came about, so the request was not sent.</source>
        <translation>Aucune connexion ne s’est établie, la requête n’a donc pas été envoyée.</translation>
    </message>
    <message>
        <source>Check host and port in the address; then the network, the VPN and the proxy.</source>
        <translation>Vérifiez l’hôte et le port de l’adresse&#xa0;; puis le réseau, le VPN et le proxy.</translation>
    </message>
    <message>
        <source>The secure connection failed, so the API never saw the request.</source>
        <translation>La connexion sécurisée a échoué, l’API n’a donc jamais vu la requête.</translation>
    </message>
    <message>
        <source>The connection was closed before any answer came.</source>
        <translation>La connexion a été fermée avant toute réponse.</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>Aucune réponse n’est venue à temps.</translation>
    </message>
    <message>
        <source>What came back is no HTTP.</source>
        <translation>Ce qui est revenu n’est pas du HTTP.</translation>
    </message>
    <message>
        <source>Check the port, and whether the address is one of https rather than http.</source>
        <translation>Vérifiez le port, et si l’adresse est en https plutôt qu’en http.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>possible</translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation>écarté</translation>
    </message>
    <message>
        <source>“%1” holds an API key, which is no bearer token.</source>
        <translation>«&#xa0;%1&#xa0;» contient une clé d’API, qui n’est pas un jeton au porteur.</translation>
    </message>
    <message>
        <source>The record shows no Authorization header, and no token in the address.</source>
        <translation>L’enregistrement ne montre ni en-tête Authorization ni jeton dans l’adresse.</translation>
    </message>
    <message>
        <source>The record may have left Authorization out.</source>
        <translation>L’enregistrement a peut-être omis Authorization.</translation>
    </message>
    <message>
        <source>The server asks for a bearer token.</source>
        <translation>Le serveur demande un jeton au porteur.</translation>
    </message>
    <message>
        <source>An API key was sent where a bearer token is wanted.</source>
        <translation>Une clé d’API a été envoyée là où il faut un jeton au porteur.</translation>
    </message>
    <message>
        <source>Mend what is said of the certificate. If your network has its own authority, name its certificate in the settings (--ca-file).</source>
        <translation>Réparez ce qui est dit du certificat. Si votre réseau a sa propre autorité, donnez-en le certificat dans les réglages (--ca-file).</translation>
    </message>
    <message>
        <source>Its signature has %1 bytes; one by an RSA key of %2 bits has %3.</source>
        <translation>Sa signature a %1 octets&#xa0;; celle d’une clé RSA de %2 bits en a %3.</translation>
    </message>
    <message>
        <source>Its signature has %1 bytes; one by %2 has %3.</source>
        <translation>Sa signature a %1 octets&#xa0;; une signature %2 en a %3.</translation>
    </message>
    <message>
        <source>A JWE has five parts; this has %1.</source>
        <translation>Un JWE a cinq parties&#xa0;; celui-ci en a %1.</translation>
    </message>
    <message>
        <source>Its authentication tag has %1 bytes; one by %2 has %3.</source>
        <translation>Son code d’authentification a %1 octets&#xa0;; celui de %2 en a %3.</translation>
    </message>
    <message>
        <source>The JWE has its five parts, and an authentication tag of full length.</source>
        <translation>Le JWE a ses cinq parties, et un code d’authentification de longueur entière.</translation>
    </message>
    <message>
        <source>The token has expired.</source>
        <translation>Le jeton a expiré.</translation>
    </message>
    <message>
        <source>The credential itself is not in the file: this is what the file says of it.</source>
        <translation>Les identifiants eux-mêmes ne sont pas dans le fichier&#xa0;: voici ce qu’il en dit.</translation>
    </message>
    <message>
        <source>The file says, in English: “%1”</source>
        <translation>Le fichier dit, en anglais&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>By its claims the token is good otherwise, and tells who it is for.</source>
        <translation>D’après ses revendications, le jeton est bon par ailleurs, et dit à qui il est destiné.</translation>
    </message>
    <message>
        <source>Only files of Google&apos;s editors can be exported: fetch the bytes of this one with alt=media.</source>
        <translation>Seuls les fichiers des éditeurs de Google peuvent être exportés&#xa0;: prenez les octets de celui-ci avec alt=media.</translation>
    </message>
    <message>
        <source>The permission is inherited: change it where it was given.</source>
        <translation>L’autorisation est héritée&#xa0;: changez-la là où elle a été donnée.</translation>
    </message>
    <message>
        <source>There is no room for the file: this is not about the credential.</source>
        <translation>Il n’y a pas de place pour le fichier&#xa0;: les identifiants n’y sont pour rien.</translation>
    </message>
    <message>
        <source>Make room in the Drive that owns the file, in the shared drive or in the folder, as the answer says.</source>
        <translation>Faites de la place dans le Drive auquel appartient le fichier, dans le Drive partagé ou dans le dossier, comme le dit la réponse.</translation>
    </message>
    <message>
        <source>Its signature was not verified here; AODocs refuses a token that was changed since it was signed.</source>
        <translation>Sa signature n’a pas été vérifiée ici&#xa0;; AODocs refuse un jeton modifié depuis sa signature.</translation>
    </message>
    <message>
        <source>Take a new token; where the key itself was not found, fetch the issuer&apos;s keys again first.</source>
        <translation>Prenez un nouveau jeton&#xa0;; si la clé elle-même n’a pas été trouvée, récupérez d’abord de nouveau les clés de l’émetteur.</translation>
    </message>
    <message>
        <source>The key stands in “%1”.</source>
        <translation>La clé se trouve dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The API key of the request was refused: this is not about the token.</source>
        <translation>La clé d’API de la requête a été refusée&#xa0;: le jeton n’y est pour rien.</translation>
    </message>
    <message>
        <source>Leave the key out, which a bearer token does not need, or take one of a project that allows this API.</source>
        <translation>Enlevez la clé, dont un jeton au porteur n’a pas besoin, ou prenez celle d’un projet qui autorise cette API.</translation>
    </message>
    <message>
        <source>It asks for %1, and to an address of plain http Tokenloupe answers Basic alone: send to the https address, or let the proxy take Basic.</source>
        <translation>Il demande %1, et pour une adresse en http simple Tokenloupe ne répond qu’à Basic&#xa0;: envoyez à l’adresse https, ou faites accepter Basic au proxy.</translation>
    </message>
    <message>
        <source>Name a user and a password in the proxy&apos;s address, or trust its certificate; both are in the settings (--proxy, --ca-file).</source>
        <translation>Donnez un utilisateur et un mot de passe dans l’adresse du proxy, ou fiez-vous à son certificat&#xa0;; les deux sont dans les réglages (--proxy, --ca-file).</translation>
    </message>
    <message>
        <source>Which grant was sent is not known: the record lacks the request&apos;s body.</source>
        <translation>On ne sait pas quelle autorisation a été envoyée&#xa0;: le corps de la requête manque dans l’enregistrement.</translation>
    </message>
    <message>
        <source>The token was made for another API: the server does not take its audience.</source>
        <translation>Le jeton a été fait pour une autre API&#xa0;: le serveur n’accepte pas son audience.</translation>
    </message>
    <message>
        <source>Ask for a token for this API, by its scope, its audience or its resource.</source>
        <translation>Demandez un jeton pour cette API, par sa portée, son audience ou sa ressource.</translation>
    </message>
    <message>
        <source>The refresh token or the authorization code has expired.</source>
        <translation>Le jeton d’actualisation ou le code d’autorisation a expiré.</translation>
    </message>
    <message>
        <source>The organization wants a second factor, and the sign-in had none or an old one.</source>
        <translation>L’organisation veut un second facteur, et la connexion n’en avait pas ou en avait un trop ancien.</translation>
    </message>
    <message>
        <source>Sign in again, with the second factor.</source>
        <translation>Reconnectez-vous, avec le second facteur.</translation>
    </message>
    <message>
        <source>Neither the person nor an administrator has consented to this application.</source>
        <translation>Ni la personne ni un administrateur n’a donné son consentement à cette application.</translation>
    </message>
    <message>
        <source>Sign in again and consent; where people may not, an administrator has to.</source>
        <translation>Reconnectez-vous et donnez votre consentement&#xa0;; là où les personnes ne le peuvent pas, un administrateur doit le donner.</translation>
    </message>
    <message>
        <source>The redirect URI is not one that is registered for the client.</source>
        <translation>L’adresse de redirection n’est pas de celles qui sont enregistrées pour le client.</translation>
    </message>
    <message>
        <source>Register the redirect URI with the provider, to the letter, or send the one that is registered.</source>
        <translation>Enregistrez l’adresse de redirection chez le fournisseur, à la lettre près, ou envoyez celle qui est enregistrée.</translation>
    </message>
    <message>
        <source>Its challenge says %1.</source>
        <translation>Son défi dit %1.</translation>
    </message>
    <message>
        <source>The record shows no DPoP header, in which a proof stands.</source>
        <translation>L’enregistrement ne montre pas d’en-tête DPoP, où se trouve une preuve.</translation>
    </message>
    <message>
        <source>The API takes the token only with a DPoP proof, and got none that it accepts.</source>
        <translation>L’API n’accepte le jeton qu’avec une preuve DPoP, et n’en a reçu aucune qui lui convienne.</translation>
    </message>
    <message>
        <source>Use the program that holds the token&apos;s key: it sends the request again, with a new proof that repeats the answer&apos;s DPoP-Nonce (RFC 9449 8).</source>
        <translation>Utilisez le programme qui détient la clé du jeton&#xa0;: il renvoie la requête, avec une nouvelle preuve qui reprend le DPoP-Nonce de la réponse (RFC 9449 8).</translation>
    </message>
    <message>
        <source>iss is “%1”; AODocs takes ID tokens of Google and of Microsoft Entra.</source>
        <translation>iss est «&#xa0;%1&#xa0;»&#xa0;; AODocs accepte les jetons d’identité de Google et de Microsoft Entra.</translation>
    </message>
    <message>
        <source>alg is “%1”; AODocs takes ID tokens that are signed by RS256, as Google&apos;s are.</source>
        <translation>alg est «&#xa0;%1&#xa0;»&#xa0;; AODocs accepte les jetons d’identité signés par RS256, comme le sont ceux de Google.</translation>
    </message>
    <message>
        <source>AODocs does not take this ID token: it is not as Google&apos;s are.</source>
        <translation>AODocs n’accepte pas ce jeton d’identité&#xa0;: il n’est pas comme ceux de Google.</translation>
    </message>
    <message>
        <source>Send the ID token of a sign-in with Google, as Google issued it.</source>
        <translation>Envoyez le jeton d’identité d’une connexion avec Google, tel que Google l’a émis.</translation>
    </message>
    <message>
        <source>%1 is %2: that looks like milliseconds, and claims count seconds.</source>
        <translation>%1 est %2&#xa0;: cela ressemble à des millisecondes, et les revendications comptent en secondes.</translation>
    </message>
    <message>
        <source>The token is good from %1 on (nbf); the server answered at %2.</source>
        <translation>Le jeton est valable à partir de %1 (nbf)&#xa0;; le serveur a répondu à %2.</translation>
    </message>
    <message>
        <source>The token is not valid yet: by the server&apos;s clock it begins later.</source>
        <translation>Le jeton n’est pas encore valide&#xa0;: selon l’horloge du serveur, il commence plus tard.</translation>
    </message>
    <message>
        <source>Send a token that is valid already. If this one is new, the clock of who issued it, or the server&apos;s, is wrong.</source>
        <translation>Envoyez un jeton déjà valide. Si celui-ci est nouveau, l’horloge de son émetteur, ou celle du serveur, est fausse.</translation>
    </message>
    <message>
        <source>Get a token with that scope from where this one came, and send that.</source>
        <translation>Demandez un jeton avec cette portée là d’où vient celui-ci, et envoyez-le.</translation>
    </message>
    <message>
        <source>Get a token with the scopes openid and email from where this one came, and send that.</source>
        <translation>Demandez un jeton avec les portées openid et email là d’où vient celui-ci, et envoyez-le.</translation>
    </message>
    <message>
        <source>Get a fresh token from where this one came, and send the request again.</source>
        <translation>Demandez un nouveau jeton là d’où vient celui-ci, et renvoyez la requête.</translation>
    </message>
    <message>
        <source>Not about the credential, it seems: %1.</source>
        <translation>Il ne s’agit pas des identifiants, semble-t-il&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Cannot tell why; the cheapest test is to %1.</source>
        <translation>Impossible de dire pourquoi&#xa0;; voici le test le moins coûteux&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Cannot tell why; one possibility: %1</source>
        <translation>Impossible de dire pourquoi&#xa0;; une possibilité&#xa0;: %1</translation>
    </message>
    <message>
        <source>The token is the OAuth Playground&apos;s, whose client AODocs does not list; its grants last a day.</source>
        <translation>Le jeton vient de l’OAuth Playground, dont AODocs ne liste pas le client&#xa0;; ses autorisations durent un jour.</translation>
    </message>
    <message>
        <source>The access was revoked, by the person, an administrator or another client.</source>
        <translation>L’accès a été révoqué, par la personne, un administrateur ou un autre client.</translation>
    </message>
</context>
<context>
    <name>exchange_diff</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, ligne %2</translation>
    </message>
    <message>
        <source>%L1 bytes, from byte %L2 on another</source>
        <translation>%L1 octets, différents à partir de l’octet %L2</translation>
    </message>
    <message>
        <source>%L1 bytes</source>
        <translation>%L1 octets</translation>
    </message>
    <message>
        <source>the same JSON</source>
        <translation>le même JSON</translation>
    </message>
    <message>
        <source>in another layout</source>
        <translation>dans une autre mise en page</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>aucune réponse</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Query parameter %1</source>
        <translation>Paramètre d’URL %1</translation>
    </message>
    <message>
        <source>Request header %1</source>
        <translation>En-tête de requête %1</translation>
    </message>
    <message>
        <source>Request body</source>
        <translation>Corps de la requête</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Response header %1</source>
        <translation>En-tête de réponse %1</translation>
    </message>
    <message>
        <source>Response body</source>
        <translation>Corps de la réponse</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2 → (not there)</source>
        <translation>%1&#xa0;: %2 → (absent)</translation>
    </message>
    <message>
        <source>%1: (not there) → %2</source>
        <translation>%1&#xa0;: (absent) → %2</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Rien ne diffère.</translation>
    </message>
</context>
<context>
    <name>exchange_file</name>
    <message>
        <source>line %1 of the exchange</source>
        <translation>ligne %1 de l’échange</translation>
    </message>
    <message>
        <source>there is no such fact, or not with such a value: %1</source>
        <translation>ce fait n’existe pas, ou pas avec une telle valeur&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>exchange_json</name>
    <message>
        <source>in %1 each header should be a list of its name and its value</source>
        <translation>dans %1, chaque en-tête devrait être une liste de son nom et de sa valeur</translation>
    </message>
</context>
<context>
    <name>exchange_text</name>
    <message>
        <source>line %1 of the exchange</source>
        <translation>ligne %1 de l’échange</translation>
    </message>
    <message>
        <source>a header has the form NAME: VALUE</source>
        <translation>un en-tête a la forme NOM: VALEUR</translation>
    </message>
    <message>
        <source>a request begins with METHOD TARGET HTTP/1.1</source>
        <translation>une requête commence par MÉTHODE CIBLE HTTP/1.1</translation>
    </message>
    <message>
        <source>the target and the Host header make no address</source>
        <translation>la cible et l’en-tête Host ne forment pas une adresse</translation>
    </message>
    <message>
        <source>a status line has the form HTTP/1.1 401 Unauthorized, its status three digits</source>
        <translation>une ligne de statut a la forme HTTP/1.1 401 Unauthorized, avec un statut de trois chiffres</translation>
    </message>
    <message>
        <source>an answer begins with HTTP/1.1 STATUS</source>
        <translation>une réponse commence par HTTP/1.1 STATUT</translation>
    </message>
</context>
<context>
    <name>gzip</name>
    <message>
        <source>its gzip is broken or cut off</source>
        <translation>son gzip est abîmé ou tronqué</translation>
    </message>
    <message>
        <source>it unpacks to more than %1 MB</source>
        <translation>il se déploie en plus de %1&#xa0;Mo</translation>
    </message>
</context>
<context>
    <name>har_diagnosis</name>
    <message>
        <source>A HAR does not show all: most browsers leave credentials and cookies out of it, it says nothing of the connection beneath HTTP, and its times are by the clock of its computer.</source>
        <translation>Un HAR ne montre pas tout&#xa0;: la plupart des navigateurs en omettent les identifiants et les cookies, il ne dit rien de la connexion sous HTTP, et ses heures sont celles de l’horloge de son ordinateur.</translation>
    </message>
</context>
<context>
    <name>header_lines</name>
    <message>
        <source>line %1 of the headers</source>
        <translation>ligne %1 des en-têtes</translation>
    </message>
    <message>
        <source>a header has the form NAME: VALUE</source>
        <translation>un en-tête a la forme NOM: VALEUR</translation>
    </message>
</context>
<context>
    <name>host_policy</name>
    <message>
        <source>a credential sent over plain http can be read on the way; allow it once (--allow-http %1)</source>
        <translation>des identifiants envoyés en http simple peuvent être lus en chemin&#xa0;; autorisez-les une fois (--allow-http %1)</translation>
    </message>
</context>
<context>
    <name>http</name>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>command</source>
        <translation>commande</translation>
    </message>
    <message>
        <source>the quote at byte %1 is never closed; the text may be cut</source>
        <translation>le guillemet à l’octet %1 n’est jamais fermé&#xa0;; le texte est peut-être tronqué</translation>
    </message>
</context>
<context>
    <name>http::curl</name>
    <message>
        <source>cURL command</source>
        <translation>Commande cURL</translation>
    </message>
    <message>
        <source>the option --%1 has no value</source>
        <translation>l’option --%1 n’a pas de valeur</translation>
    </message>
    <message>
        <source>cURL has no option %1</source>
        <translation>cURL n’a pas d’option %1</translation>
    </message>
    <message>
        <source>The shell would fill something in here; it stands as written: look for $ or %.</source>
        <translation>Le shell insérerait quelque chose ici&#xa0;; c’est laissé tel quel&#xa0;: cherchez $ ou %.</translation>
    </message>
    <message>
        <source>the cURL command for cmd</source>
        <translation>la commande cURL pour cmd</translation>
    </message>
    <message>
        <source>cmd holds no NUL byte and no command over %1 bytes; copy it for bash</source>
        <translation>cmd n’accepte ni octet NUL ni commande de plus de %1 octets&#xa0;; copiez-la pour bash</translation>
    </message>
    <message>
        <source>“%1” is no http or https URL</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une URL http ou https</translation>
    </message>
    <message>
        <source>The body would come from another program: none was run.</source>
        <translation>Le corps viendrait d’un autre programme&#xa0;: aucun n’a été exécuté.</translation>
    </message>
    <message>
        <source>The body stands in the file “%1”: it was not read, choose it to send it.</source>
        <translation>Le corps est dans le fichier «&#xa0;%1&#xa0;»&#xa0;: il n’a pas été lu, choisissez-le pour l’envoyer.</translation>
    </message>
    <message>
        <source>cURL may make several URLs of the brackets in the address; here they stand as written.</source>
        <translation>cURL peut tirer plusieurs URL des crochets de l’adresse&#xa0;; ici, ils restent tels quels.</translation>
    </message>
    <message>
        <source>“%1” is another program: it was not run.</source>
        <translation>«&#xa0;%1&#xa0;» est un autre programme&#xa0;: il n’a pas été exécuté.</translation>
    </message>
    <message>
        <source>it does not begin with curl</source>
        <translation>elle ne commence pas par curl</translation>
    </message>
    <message>
        <source>it names no URL</source>
        <translation>elle ne nomme pas d’URL</translation>
    </message>
    <message>
        <source>The form takes the file “%1” in: it was not read, add it by hand.</source>
        <translation>Le formulaire prend le fichier «&#xa0;%1&#xa0;»&#xa0;: il n’a pas été lu, ajoutez-le à la main.</translation>
    </message>
    <message>
        <source>Headers stand in the file “%1”: it was not read.</source>
        <translation>Des en-têtes sont dans le fichier «&#xa0;%1&#xa0;»&#xa0;: il n’a pas été lu.</translation>
    </message>
    <message>
        <source>Cookies stand in the file “%1”: it was not read.</source>
        <translation>Des cookies sont dans le fichier «&#xa0;%1&#xa0;»&#xa0;: il n’a pas été lu.</translation>
    </message>
    <message>
        <source>-k asks not to check certificates: they are always checked here.</source>
        <translation>-k demande de ne pas contrôler les certificats&#xa0;: ici, ils le sont toujours.</translation>
    </message>
    <message>
        <source>-L asks to follow redirects: here each is shown first.</source>
        <translation>-L demande de suivre les redirections&#xa0;: ici, chacune est d’abord montrée.</translation>
    </message>
    <message>
        <source>The command&apos;s proxy was left out: the program&apos;s own is used.</source>
        <translation>Le proxy de la commande a été laissé de côté&#xa0;: celui du programme est utilisé.</translation>
    </message>
    <message>
        <source>The command&apos;s certificates and keys were left out: the program&apos;s own are used.</source>
        <translation>Les certificats et les clés de la commande ont été laissés de côté&#xa0;: ceux du programme sont utilisés.</translation>
    </message>
    <message>
        <source>The command&apos;s kind of authentication is not offered here: no credential was taken over.</source>
        <translation>Le genre d’authentification de la commande n’est pas proposé ici&#xa0;: aucun identifiant n’a été repris.</translation>
    </message>
    <message>
        <source>The command reads further options or credentials from a file: it was not read.</source>
        <translation>La commande lit d’autres options ou des identifiants dans un fichier&#xa0;: il n’a pas été lu.</translation>
    </message>
    <message>
        <source>The command sends to another address than its URL names: that was left out.</source>
        <translation>La commande envoie à une autre adresse que celle de son URL&#xa0;: cela a été laissé de côté.</translation>
    </message>
</context>
<context>
    <name>http::redirect</name>
    <message>
        <source>The body</source>
        <translation>Le corps</translation>
    </message>
    <message>
        <source>the redirect points to no http or https address</source>
        <translation>la redirection ne mène pas à une adresse http ou https</translation>
    </message>
    <message>
        <source>the redirect leaves https for plain http</source>
        <translation>la redirection quitte https pour http simple</translation>
    </message>
    <message>
        <source>%1 asks for a GET instead</source>
        <translation>%1 demande un GET à la place</translation>
    </message>
    <message>
        <source>the same scheme, host and port</source>
        <translation>même schéma, même hôte et même port</translation>
    </message>
    <message>
        <source>a GET has none</source>
        <translation>un GET n’en a pas</translation>
    </message>
    <message>
        <source>there is no body</source>
        <translation>il n’y a pas de corps</translation>
    </message>
    <message>
        <source>you allowed it for this host</source>
        <translation>vous l’avez autorisé pour cet hôte</translation>
    </message>
    <message>
        <source>it would go to another scheme, host or port</source>
        <translation>il irait vers un autre schéma, hôte ou port</translation>
    </message>
    <message>
        <source>%1: sent again, %2.</source>
        <translation>%1&#xa0;: renvoyé, %2.</translation>
    </message>
    <message>
        <source>%1: not sent, %2.</source>
        <translation>%1&#xa0;: non envoyé, %2.</translation>
    </message>
    <message>
        <source>it names the host that was asked before</source>
        <translation>il désigne l’hôte interrogé auparavant</translation>
    </message>
</context>
<context>
    <name>image_decoder</name>
    <message>
        <source>the picture (%1)</source>
        <translation>l’image (%1)</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>l’image</translation>
    </message>
    <message>
        <source>%1, %L2 × %L3 pixels</source>
        <translation>%1, %L2 × %L3 pixels</translation>
    </message>
    <message>
        <source>%1, the first of %L2 pictures</source>
        <translation>%1, la première de %L2 images</translation>
    </message>
    <message>
        <source>this installation of Qt has no decoder for it</source>
        <translation>cette installation de Qt n’a pas de décodeur pour elle</translation>
    </message>
    <message>
        <source>%L1 × %L2 pixels; at most %L3 million are shown</source>
        <translation>%L1 × %L2 pixels&#xa0;; au plus %L3 millions sont affichés</translation>
    </message>
    <message>
        <source>it does not tell its size</source>
        <translation>elle ne dit pas sa taille</translation>
    </message>
    <message>
        <source>Qt finds nothing to draw in it</source>
        <translation>Qt n’y trouve rien à dessiner</translation>
    </message>
    <message>
        <source>more than %L1 bytes of SVG</source>
        <translation>plus de %L1 octets de SVG</translation>
    </message>
    <message>
        <source>the pictures in it have %L1 pixels together; at most %L2 million are shown</source>
        <translation>ses images ont %L1 pixels ensemble&#xa0;; au plus %L2 millions sont affichés</translation>
    </message>
    <message>
        <source>its parts use each other too often</source>
        <translation>ses parties s’emploient l’une l’autre trop souvent</translation>
    </message>
    <message>
        <source>more than %L1 bytes</source>
        <translation>plus de %L1 octets</translation>
    </message>
</context>
<context>
    <name>inflate</name>
    <message>
        <source>its %1 compressed bytes unpack to more than %2: that is taken for an attack</source>
        <translation>ses %1 octets compressés se déploient en plus de %2&#xa0;: c’est pris pour une attaque</translation>
    </message>
    <message>
        <source>its content says that it is compressed, yet it cannot be unpacked</source>
        <translation>son contenu se dit compressé, mais ne peut être décompressé</translation>
    </message>
</context>
<context>
    <name>inspection</name>
    <message>
        <source>Only Google can read it: its tokeninfo service says whose it is, for which scopes and for how long. It is for Google&apos;s APIs and for AODocs.</source>
        <translation>Seul Google peut le lire&#xa0;: son service tokeninfo dit à qui il est, pour quelles portées et pour combien de temps. Il sert aux API de Google et à AODocs.</translation>
    </message>
    <message>
        <source>It gets new access tokens and belongs in the keychain alone, never in a request.</source>
        <translation>Il obtient de nouveaux jetons d’accès et n’a sa place que dans le trousseau, jamais dans une requête.</translation>
    </message>
    <message>
        <source>It gets new access tokens and belongs in the keychain alone, never in a request. (Long ago access tokens began with “1/” too.)</source>
        <translation>Il obtient de nouveaux jetons d’accès et n’a sa place que dans le trousseau, jamais dans une requête. (Il y a longtemps, des jetons d’accès commençaient aussi par «&#xa0;1/&#xa0;».)</translation>
    </message>
    <message>
        <source>It is good once, for minutes, to get tokens from Google&apos;s token endpoint. It is no token itself.</source>
        <translation>Il sert une fois, pendant quelques minutes, à obtenir des jetons du point d’accès de Google. Ce n’est pas lui-même un jeton.</translation>
    </message>
    <message>
        <source>It belongs to an OAuth client, not to a person, and never into a request to an API.</source>
        <translation>Il appartient à un client OAuth, non à une personne, et n’a jamais sa place dans une requête à une API.</translation>
    </message>
    <message>
        <source>It names a Google Cloud project, not a person; it does not sign anybody in.</source>
        <translation>Elle nomme un projet Google Cloud, non une personne&#xa0;; elle ne connecte personne.</translation>
    </message>
    <message>
        <source>Only who issued it can read it: ask its introspection or tokeninfo service.</source>
        <translation>Seul celui qui l’a émis peut le lire&#xa0;: interrogez son service d’introspection ou tokeninfo.</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 pour %2</translation>
    </message>
    <message>
        <source>%1, not opened</source>
        <translation>%1, non ouvert</translation>
    </message>
    <message>
        <source>%1 (it was encrypted)</source>
        <translation>%1 (il était chiffré)</translation>
    </message>
    <message>
        <source>%1, opened; who made it is not known</source>
        <translation>%1, ouvert&#xa0;; on ne sait pas qui l’a fait</translation>
    </message>
    <message>
        <source>Valid %1</source>
        <translation>Valide&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, not verified</source>
        <translation>%1, non vérifié</translation>
    </message>
    <message>
        <source>Expired %1: it ended %2</source>
        <translation>Expiré&#xa0;: %1&#xa0;; il a pris fin %2</translation>
    </message>
    <message>
        <source>Invalid %1: %2 failed</source>
        <translation>Invalide&#xa0;: %1&#xa0;; échec&#xa0;: %2</translation>
    </message>
    <message>
        <source>Unreadable text</source>
        <translation>Texte illisible</translation>
    </message>
    <message>
        <source>Issued %1.</source>
        <translation>Émis&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Expires %1.</source>
        <translation>Expire %1.</translation>
    </message>
    <message>
        <source>Expired %1.</source>
        <translation>A expiré %1.</translation>
    </message>
    <message>
        <source>Not judged: %1.</source>
        <translation>Non jugé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This is no readable token: at character %1: %2</source>
        <translation>Ce n’est pas un jeton lisible&#xa0;: au caractère %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>It stands within %1 others and was not looked into</source>
        <translation>Il est à l’intérieur de %1 autres et n’a pas été examiné</translation>
    </message>
    <message>
        <source>it begins as JSON, which cannot be read: %1</source>
        <translation>cela commence comme du JSON, qui ne peut être lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>this JSON is no token: a signed one has a member “signature” or “signatures”, an encrypted one a “ciphertext”</source>
        <translation>ce JSON n’est pas un jeton&#xa0;: un jeton signé a un membre «&#xa0;signature&#xa0;» ou «&#xa0;signatures&#xa0;», un jeton chiffré un «&#xa0;ciphertext&#xa0;»</translation>
    </message>
    <message>
        <source>Expected, and not judged because this is no ID token: %1.</source>
        <translation>Attendu, et non jugé parce que ce n’est pas un jeton d’identité&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 for the application %2</source>
        <translation>%1 pour l’application %2</translation>
    </message>
    <message>
        <source>Copy the token again, whole: it is one word, with dots between its parts.</source>
        <translation>Copiez de nouveau le jeton, entier&#xa0;: c’est un seul mot, avec des points entre ses parties.</translation>
    </message>
</context>
<context>
    <name>json_children</name>
    <message>
        <source>here a name in quotes should begin and end</source>
        <translation>ici, un nom entre guillemets devrait commencer et finir</translation>
    </message>
    <message>
        <source>here a colon should stand</source>
        <translation>ici devrait se trouver un deux-points</translation>
    </message>
    <message>
        <source>here a value should begin, and it should have an end</source>
        <translation>ici devrait commencer une valeur, et elle devrait avoir une fin</translation>
    </message>
    <message>
        <source>here a comma or the closing bracket should stand</source>
        <translation>ici devrait se trouver une virgule ou le crochet fermant</translation>
    </message>
</context>
<context>
    <name>json_file</name>
    <message>
        <source>at byte %1: %2</source>
        <translation>à l’octet %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>it holds no JSON object</source>
        <translation>il ne contient pas d’objet JSON</translation>
    </message>
    <message>
        <source>it was written by a newer Tokenloupe (version %1, this program knows %2)</source>
        <translation>il a été écrit par un Tokenloupe plus récent (version %1, ce programme connaît la %2)</translation>
    </message>
    <message>
        <source>another Tokenloupe holds it</source>
        <translation>un autre Tokenloupe le tient</translation>
    </message>
    <message>
        <source>its folder takes no new file</source>
        <translation>son dossier n’accepte pas de nouveau fichier</translation>
    </message>
    <message>
        <source>its version is no whole number</source>
        <translation>sa version n’est pas un nombre entier</translation>
    </message>
</context>
<context>
    <name>json_read</name>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>a boolean</source>
        <translation>un booléen</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>une chaîne</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>un tableau</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objet</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>in %1 it should be %2 and is %3</source>
        <translation>dans %1, ce devrait être %2 et c’est %3</translation>
    </message>
    <message>
        <source>it is no JSON (at byte %1: %2)</source>
        <translation>ce n’est pas du JSON (à l’octet %1&#xa0;: %2)</translation>
    </message>
    <message>
        <source>it is a JSON array, an object was expected</source>
        <translation>c’est un tableau JSON, un objet était attendu</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
</context>
<context>
    <name>json_text</name>
    <message>
        <source>something follows the end of the JSON value</source>
        <translation>quelque chose suit la fin de la valeur JSON</translation>
    </message>
    <message>
        <source>the text ends too early</source>
        <translation>le texte se termine trop tôt</translation>
    </message>
    <message>
        <source>the nesting is deeper than %1</source>
        <translation>l’imbrication dépasse %1 niveaux</translation>
    </message>
    <message>
        <source>the text starts with a byte order mark</source>
        <translation>le texte commence par un indicateur d’ordre des octets (BOM)</translation>
    </message>
    <message>
        <source>a JSON value was expected</source>
        <translation>une valeur JSON était attendue</translation>
    </message>
    <message>
        <source>a comma or “}” was expected</source>
        <translation>une virgule ou «&#xa0;}&#xa0;» était attendue</translation>
    </message>
    <message>
        <source>a member name in quotes was expected</source>
        <translation>un nom de membre entre guillemets était attendu</translation>
    </message>
    <message>
        <source>a colon was expected</source>
        <translation>un deux-points était attendu</translation>
    </message>
    <message>
        <source>a comma or “]” was expected</source>
        <translation>une virgule ou «&#xa0;]&#xa0;» était attendue</translation>
    </message>
    <message>
        <source>a digit was expected</source>
        <translation>un chiffre était attendu</translation>
    </message>
    <message>
        <source>a number must not start with a zero</source>
        <translation>un nombre ne doit pas commencer par un zéro</translation>
    </message>
    <message>
        <source>a control character must be escaped in a string</source>
        <translation>un caractère de contrôle doit être échappé dans une chaîne</translation>
    </message>
    <message>
        <source>these bytes are no UTF-8</source>
        <translation>ces octets ne sont pas de l’UTF-8</translation>
    </message>
    <message>
        <source>this is no escape of JSON</source>
        <translation>ce n’est pas un échappement JSON</translation>
    </message>
    <message>
        <source>four hexadecimal digits were expected</source>
        <translation>quatre chiffres hexadécimaux étaient attendus</translation>
    </message>
    <message>
        <source>it has more than %1 values</source>
        <translation>il contient plus de %1 valeurs</translation>
    </message>
</context>
<context>
    <name>jwe</name>
    <message>
        <source>header</source>
        <translation>en-tête</translation>
    </message>
    <message>
        <source>encrypted key</source>
        <translation>clé chiffrée</translation>
    </message>
    <message>
        <source>initialization vector</source>
        <translation>vecteur d’initialisation</translation>
    </message>
    <message>
        <source>ciphertext</source>
        <translation>texte chiffré</translation>
    </message>
    <message>
        <source>authentication tag</source>
        <translation>tag d’authentification</translation>
    </message>
    <message>
        <source>it has %1 parts; an encrypted token has five</source>
        <translation>il a %1 parties&#xa0;; un jeton chiffré en a cinq</translation>
    </message>
    <message>
        <source>“%1” stands beside “recipients”: that mixes two forms</source>
        <translation>«&#xa0;%1&#xa0;» se trouve à côté de «&#xa0;recipients&#xa0;»&#xa0;: cela mélange deux formes</translation>
    </message>
    <message>
        <source>the member “ciphertext” is missing</source>
        <translation>le membre «&#xa0;ciphertext&#xa0;» manque</translation>
    </message>
    <message>
        <source>its headers are too long for %1 recipients; the first one alone is read</source>
        <translation>ses en-têtes sont trop longs pour %1 destinataires&#xa0;; seul le premier est lu</translation>
    </message>
</context>
<context>
    <name>jwk</name>
    <message>
        <source>without a kid</source>
        <translation>sans kid</translation>
    </message>
    <message>
        <source>its member “%1” is no string</source>
        <translation>son membre «&#xa0;%1&#xa0;» n’est pas une chaîne</translation>
    </message>
    <message>
        <source>its member “key_ops” is no list of strings</source>
        <translation>son membre «&#xa0;key_ops&#xa0;» n’est pas une liste de chaînes</translation>
    </message>
    <message>
        <source>its member “%1” is missing or no string</source>
        <translation>son membre «&#xa0;%1&#xa0;» manque ou n’est pas une chaîne</translation>
    </message>
    <message>
        <source>its member “%1” is no base64url at character %2: %3</source>
        <translation>son membre «&#xa0;%1&#xa0;» n’est pas du base64url au caractère %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>its member “%1” is empty</source>
        <translation>son membre «&#xa0;%1&#xa0;» est vide</translation>
    </message>
    <message>
        <source>its member “x5c” is no list of certificates</source>
        <translation>son membre «&#xa0;x5c&#xa0;» n’est pas une liste de certificats</translation>
    </message>
    <message>
        <source>certificate %1 of its “x5c” is no base64</source>
        <translation>le certificat %1 de son «&#xa0;x5c&#xa0;» n’est pas du base64</translation>
    </message>
    <message>
        <source>its member “kty” is missing</source>
        <translation>son membre «&#xa0;kty&#xa0;» manque</translation>
    </message>
    <message>
        <source>its kty “%1” is not known</source>
        <translation>son kty «&#xa0;%1&#xa0;» n’est pas connu</translation>
    </message>
    <message>
        <source>its crv “%1” is no known curve of kty %2</source>
        <translation>son crv «&#xa0;%1&#xa0;» n’est pas une courbe connue de kty %2</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>ce n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>its member “%1” is there twice</source>
        <translation>son membre «&#xa0;%1&#xa0;» y est deux fois</translation>
    </message>
    <message>
        <source>it is no JSON: at byte %1: %2</source>
        <translation>ce n’est pas du JSON&#xa0;: à l’octet %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>its member “keys” is no array</source>
        <translation>son membre «&#xa0;keys&#xa0;» n’est pas un tableau</translation>
    </message>
    <message>
        <source>The key without a kid</source>
        <translation>La clé sans kid</translation>
    </message>
    <message>
        <source>The key “%1”</source>
        <translation>La clé «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>jws_json</name>
    <message>
        <source>the member “signature” is missing</source>
        <translation>le membre «&#xa0;signature&#xa0;» manque</translation>
    </message>
    <message>
        <source>its b64 differs from that of the first signature (RFC 7797 3)</source>
        <translation>son b64 diffère de celui de la première signature (RFC 7797 3)</translation>
    </message>
    <message>
        <source>“%1” stands beside “signatures”: that mixes two forms</source>
        <translation>«&#xa0;%1&#xa0;» se trouve à côté de «&#xa0;signatures&#xa0;»&#xa0;: cela mélange deux formes</translation>
    </message>
</context>
<context>
    <name>key</name>
    <message>
        <source>without a kid</source>
        <translation>sans kid</translation>
    </message>
    <message>
        <source>its modulus has %1 bits; under 2048 it can be forged (RFC 7518 3.3)</source>
        <translation>son module a %1 bits&#xa0;; sous 2048, elle peut être contrefaite (RFC 7518 3.3)</translation>
    </message>
    <message>
        <source>its modulus has %1 bits; over 8192 it only costs time</source>
        <translation>son module a %1 bits&#xa0;; au-delà de 8192, elle ne coûte que du temps</translation>
    </message>
    <message>
        <source>its exponent is even or under 3, so it protects nothing</source>
        <translation>son exposant est pair ou inférieur à 3, elle ne protège donc rien</translation>
    </message>
    <message>
        <source>its exponent has %1 bits; over 64 it only costs time</source>
        <translation>son exposant a %1 bits&#xa0;; au-delà de 64, il ne coûte que du temps</translation>
    </message>
    <message>
        <source>OpenSSL refuses its modulus or exponent</source>
        <translation>OpenSSL refuse son module ou son exposant</translation>
    </message>
    <message>
        <source>its %1 has %2 bytes, for %3 it must have %4</source>
        <translation>son %1 a %2 octets, pour %3 il doit en avoir %4</translation>
    </message>
    <message>
        <source>its point does not lie on the curve %1</source>
        <translation>son point n’est pas sur la courbe %1</translation>
    </message>
    <message>
        <source>its kty or crv is not known</source>
        <translation>son kty ou son crv n’est pas connu</translation>
    </message>
    <message>
        <source>certificate %1 of its “x5c” cannot be read</source>
        <translation>le certificat %1 de son «&#xa0;x5c&#xa0;» ne peut être lu</translation>
    </message>
    <message>
        <source>the first certificate of its “x5c” does not hold the key that its other members give</source>
        <translation>le premier certificat de son «&#xa0;x5c&#xa0;» ne contient pas la clé que donnent ses autres membres</translation>
    </message>
    <message>
        <source>its curve %1 is for key agreement, not for signatures</source>
        <translation>sa courbe %1 sert à l’accord de clés, non aux signatures</translation>
    </message>
    <message>
        <source>its kty %1 has no key agreement</source>
        <translation>son kty %1 n’a pas d’accord de clés</translation>
    </message>
    <message>
        <source>its curve %1 is for signatures, not for key agreement</source>
        <translation>sa courbe %1 sert aux signatures, non à l’accord de clés</translation>
    </message>
    <message>
        <source>its bytes are damaged or of another kind</source>
        <translation>ses octets sont abîmés ou d’un autre genre</translation>
    </message>
    <message>
        <source>it is of a kind that tokens are not signed with</source>
        <translation>elle est d’un genre avec lequel on ne signe pas de jetons</translation>
    </message>
    <message>
        <source>a block “%1” holds no key that can be read</source>
        <translation>un bloc «&#xa0;%1&#xa0;» ne contient pas de clé lisible</translation>
    </message>
    <message>
        <source>its PEM text is damaged</source>
        <translation>son texte PEM est abîmé</translation>
    </message>
    <message>
        <source>it is no PEM, DER, JWK or JWK Set: no public key and no certificate was found in it</source>
        <translation>ce n’est ni PEM, ni DER, ni JWK, ni JWK Set&#xa0;: aucune clé publique ni aucun certificat n’y a été trouvé</translation>
    </message>
    <message>
        <source>none of its certificates can be read</source>
        <translation>aucun de ses certificats ne peut être lu</translation>
    </message>
</context>
<context>
    <name>keychain</name>
    <message>
        <source>The keychain</source>
        <translation>Le trousseau</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 passés</translation>
    </message>
    <message>
        <source>keep a secret</source>
        <translation>garder un secret</translation>
    </message>
    <message>
        <source>forget a secret</source>
        <translation>oublier un secret</translation>
    </message>
    <message>
        <source>nothing came back</source>
        <translation>rien n’est revenu</translation>
    </message>
    <message>
        <source>something else came back</source>
        <translation>autre chose est revenu</translation>
    </message>
    <message>
        <source>it was still there</source>
        <translation>il y était encore</translation>
    </message>
    <message>
        <source>the default keyring</source>
        <translation>le trousseau par défaut</translation>
    </message>
    <message>
        <source>it asks for its password</source>
        <translation>il demande son mot de passe</translation>
    </message>
    <message>
        <source>it has %L1 bytes, and no keychain is given more than %L2</source>
        <translation>il a %L1 octets, et aucun trousseau n’en reçoit plus de %L2</translation>
    </message>
    <message>
        <source>give a secret back</source>
        <translation>rendre un secret</translation>
    </message>
    <message>
        <source>be unlocked</source>
        <translation>être déverrouillé</translation>
    </message>
    <message>
        <source>this program runs without glib&apos;s event loop, perhaps because QT_NO_GLIB is set</source>
        <translation>ce programme tourne sans la boucle d’événements de glib, peut-être parce que QT_NO_GLIB est défini</translation>
    </message>
    <message>
        <source>it ended while it was asked</source>
        <translation>il s’est terminé pendant qu’on l’interrogeait</translation>
    </message>
    <message>
        <source>its password was not given</source>
        <translation>son mot de passe n’a pas été donné</translation>
    </message>
</context>
<context>
    <name>lab</name>
    <message>
        <source>it is a %1, which is never sent to an API</source>
        <translation>c’est ceci, %1, qui n’est jamais envoyé à une API</translation>
    </message>
    <message>
        <source>there is no token in it</source>
        <translation>il n’y a pas de jeton dedans</translation>
    </message>
    <message>
        <source>that token has not run out yet, but lives for %1</source>
        <translation>ce jeton n’a pas encore expiré, il vit encore %1</translation>
    </message>
    <message>
        <source>that token ran out only %1 ago, and servers may allow for 5 minutes; give one that is older</source>
        <translation>ce jeton n’a expiré qu’il y a %1, et des serveurs peuvent tolérer 5 minutes&#xa0;; donnez-en un plus vieux</translation>
    </message>
    <message>
        <source>it is the very token of the control</source>
        <translation>c’est le jeton même du témoin</translation>
    </message>
    <message>
        <source>revoking ends every grant of that person, and the run needs one; take somebody else&apos;s throw-away account</source>
        <translation>la révocation met fin à toute autorisation de cette personne, et l’essai en a besoin&#xa0;; prenez le compte sacrifié de quelqu’un d’autre</translation>
    </message>
    <message>
        <source>there is no such variant</source>
        <translation>cette variante n’existe pas</translation>
    </message>
    <message>
        <source>some twenty requests of this method may change something twenty times; say that it is all right (--any-method)</source>
        <translation>une vingtaine de requêtes de cette méthode peuvent changer quelque chose vingt fois&#xa0;; dites que c’est d’accord (--any-method)</translation>
    </message>
    <message>
        <source>The 401 Lab</source>
        <translation>Le Labo 401</translation>
    </message>
    <message>
        <source>it starts from a request that is answered well: it needs an account&apos;s token or a bearer token</source>
        <translation>il part d’une requête qui reçoit une bonne réponse&#xa0;: il lui faut le jeton d’un compte ou un jeton au porteur</translation>
    </message>
    <message>
        <source>Keeping a token until it has run out</source>
        <translation>Garder un jeton jusqu’à ce qu’il ait expiré</translation>
    </message>
    <message>
        <source>it is kept with an account, and this one is of none</source>
        <translation>il est gardé avec un compte, et celui-ci n’est d’aucun</translation>
    </message>
    <message>
        <source>401 Lab: %1</source>
        <translation>Labo 401&#xa0;: %1</translation>
    </message>
    <message>
        <source>the 401 Lab</source>
        <translation>le Labo 401</translation>
    </message>
    <message>
        <source>Ending the grant</source>
        <translation>Mettre fin à l’autorisation</translation>
    </message>
    <message>
        <source>it needs an account whose grant that is</source>
        <translation>il lui faut le compte dont c’est l’autorisation</translation>
    </message>
    <message>
        <source>It takes “Bearer” without any token for a credential.</source>
        <translation>Il prend «&#xa0;Bearer&#xa0;» sans aucun jeton pour des identifiants.</translation>
    </message>
    <message>
        <source>It takes “bearer” in small letters, which it is known to refuse.</source>
        <translation>Il accepte «&#xa0;bearer&#xa0;» en minuscules, qu’il est connu pour refuser.</translation>
    </message>
    <message>
        <source>It takes “BEARER” in large letters, which it is known to refuse.</source>
        <translation>Il accepte «&#xa0;BEARER&#xa0;» en majuscules, qu’il est connu pour refuser.</translation>
    </message>
    <message>
        <source>It does not look at the scheme: “Token” is as good as “Bearer”.</source>
        <translation>Il ne regarde pas le schéma&#xa0;: «&#xa0;Token&#xa0;» vaut «&#xa0;Bearer&#xa0;».</translation>
    </message>
    <message>
        <source>It takes “Bearer Bearer TOKEN”: it looks for the token somewhere in the header instead of reading it.</source>
        <translation>Il accepte «&#xa0;Bearer Bearer TOKEN&#xa0;»&#xa0;: il cherche le jeton quelque part dans l’en-tête au lieu de le lire.</translation>
    </message>
    <message>
        <source>It takes a token in quotation marks, which are no part of one.</source>
        <translation>Il accepte un jeton entre guillemets, qui n’en font pas partie.</translation>
    </message>
    <message>
        <source>It takes two spaces after the scheme, which it is known to refuse.</source>
        <translation>Il accepte deux espaces après le schéma, qu’il est connu pour refuser.</translation>
    </message>
    <message>
        <source>It takes a token without its last ten characters: it does not compare the whole of it.</source>
        <translation>Il accepte un jeton sans ses dix derniers caractères&#xa0;: il ne le compare pas en entier.</translation>
    </message>
    <message>
        <source>It takes a token with another last character: it does not compare the whole of it, or decodes it too leniently.</source>
        <translation>Il accepte un jeton dont le dernier caractère est autre&#xa0;: il ne le compare pas en entier, ou le décode avec trop d’indulgence.</translation>
    </message>
    <message>
        <source>It takes a token whose signature was changed: it does not verify signatures.</source>
        <translation>Il accepte un jeton dont la signature a été modifiée&#xa0;: il ne vérifie pas les signatures.</translation>
    </message>
    <message>
        <source>It takes a token whose claims were changed: whoever has one token can write himself any other.</source>
        <translation>Il accepte un jeton dont les revendications ont été modifiées&#xa0;: qui a un jeton peut s’en écrire n’importe quel autre.</translation>
    </message>
    <message>
        <source>It takes a token without a signature (alg none): anybody can write a token for anybody (RFC 8725 3.1).</source>
        <translation>Il accepte un jeton sans signature (alg none)&#xa0;: n’importe qui peut écrire un jeton pour n’importe qui (RFC 8725 3.1).</translation>
    </message>
    <message>
        <source>It takes a token that has run out: a stolen one is good for ever, or for longer than it says.</source>
        <translation>Il accepte un jeton expiré&#xa0;: un jeton volé est bon pour toujours, ou plus longtemps qu’il ne dit.</translation>
    </message>
    <message>
        <source>It takes a token whose grant was ended: signing out, or taking access away, has no effect there, or a late one.</source>
        <translation>Il accepte un jeton dont l’autorisation a pris fin&#xa0;: se déconnecter, ou retirer l’accès, n’y a pas d’effet, ou un effet tardif.</translation>
    </message>
    <message>
        <source>It takes an ID token for an access token: whatever program a person signs in to can act for that person there.</source>
        <translation>Il prend un jeton d’identité pour un jeton d’accès&#xa0;: tout programme auquel une personne se connecte peut y agir pour elle.</translation>
    </message>
    <message>
        <source>It does not look at the scope: whatever little a person has allowed, this is allowed too.</source>
        <translation>Il ne regarde pas la portée&#xa0;: si peu qu’une personne ait autorisé, ceci l’est aussi.</translation>
    </message>
    <message>
        <source>It takes a token that was made for another API (aud): whoever runs that one can act here.</source>
        <translation>Il accepte un jeton fait pour une autre API (aud)&#xa0;: qui exploite celle-là peut agir ici.</translation>
    </message>
    <message>
        <source>It takes the token from the address, where logs, histories and Referer headers keep it (RFC 9700 4.3.2).</source>
        <translation>Il prend le jeton dans l’adresse, où les journaux, les historiques et les en-têtes Referer le gardent (RFC 9700 4.3.2).</translation>
    </message>
    <message>
        <source>It takes a security code, which is AODocs&apos; own kind of credential.</source>
        <translation>Il accepte un code de sécurité, qui est le genre d’identifiants propre à AODocs.</translation>
    </message>
    <message>
        <source>It takes this: %1.</source>
        <translation>Il accepte ceci&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It answers without any credential: whatever it takes beside is no news. If the address is meant to be public, choose another one.</source>
        <translation>Il répond sans aucun identifiant&#xa0;: ce qu’il accepte par ailleurs n’apprend rien. Si l’adresse doit être publique, choisissez-en une autre.</translation>
    </message>
    <message>
        <source>It refuses with %1 what it has to take: %2. %3</source>
        <translation>Il refuse par %1 ce qu’il doit accepter&#xa0;: %2. %3</translation>
    </message>
    <message>
        <source>It limits how often it is asked (429), so it has not said anything about: %2.</source>
        <translation>Il limite la fréquence des questions (429), il n’a donc rien dit de&#xa0;: %2.</translation>
    </message>
    <message>
        <source>It answers %1, an error of its own, where it should refuse or accept: %2.</source>
        <translation>Il répond %1, une erreur à lui, là où il devrait refuser ou accepter&#xa0;: %2.</translation>
    </message>
    <message>
        <source>It sends the sender elsewhere (%1), as a page for people does, where a program needs a refusal: %2.</source>
        <translation>Il envoie l’expéditeur ailleurs (%1), comme le fait une page pour les personnes, là où un programme a besoin d’un refus&#xa0;: %2.</translation>
    </message>
    <message>
        <source>It refuses with %1, where another status is due: %2.</source>
        <translation>Il refuse par %1, là où un autre statut est dû&#xa0;: %2.</translation>
    </message>
    <message>
        <source>It gave no answer at all, where a refusal is due: %1.</source>
        <translation>Il n’a donné aucune réponse, là où un refus est dû&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It says in the body that something went wrong, and answers with a status of success, which programs and proxies go by: %1.</source>
        <translation>Il dit dans le corps que quelque chose a échoué, et répond avec un statut de réussite, auquel se fient programmes et proxys&#xa0;: %1.</translation>
    </message>
    <message>
        <source>A 401 comes without WWW-Authenticate, which RFC 9110 15.5.2 requires: a program cannot learn what is wanted. So it is with: %1.</source>
        <translation>Un 401 vient sans WWW-Authenticate, que la RFC 9110 15.5.2 exige&#xa0;: un programme ne peut savoir ce qui est voulu. Il en va ainsi pour&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The WWW-Authenticate of a 401 does not follow the grammar of RFC 9110 11.6.1, so programs read it differently or not at all. So it is with: %1.</source>
        <translation>Le WWW-Authenticate d’un 401 ne suit pas la grammaire de la RFC 9110 11.6.1, les programmes le lisent donc différemment ou pas du tout. Il en va ainsi pour&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The WWW-Authenticate of a 401 does not ask for a bearer token (RFC 6750 3), so programs send another kind of credential. So it is with: %1.</source>
        <translation>Le WWW-Authenticate d’un 401 ne demande pas de jeton au porteur (RFC 6750 3), les programmes envoient donc d’autres identifiants. Il en va ainsi pour&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The challenge is the word “Bearer” alone; RFC 6750 3 has at least one parameter follow it. So it is with: %1.</source>
        <translation>Le défi se réduit au mot «&#xa0;Bearer&#xa0;»&#xa0;; la RFC 6750 3 le fait suivre d’au moins un paramètre. Il en va ainsi pour&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The challenge names an error though no token was sent, which RFC 6750 3.1 advises against. So it is with: %1.</source>
        <translation>Le défi nomme une erreur alors qu’aucun jeton n’a été envoyé, ce que la RFC 6750 3.1 déconseille. Il en va ainsi pour&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The challenge does not say error=&quot;invalid_token&quot; (RFC 6750 3.1), by which a program knows that it needs a new token. So it is with: %1.</source>
        <translation>Le défi ne dit pas error=&quot;invalid_token&quot; (RFC 6750 3.1), à quoi un programme reconnaît qu’il lui faut un nouveau jeton. Il en va ainsi pour&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The challenge names another error than invalid_token, which RFC 6750 3.1 has for a token that is no good. So it is with: %1.</source>
        <translation>Le défi nomme une autre erreur qu’invalid_token, que la RFC 6750 3.1 prévoit pour un jeton qui n’est pas bon. Il en va ainsi pour&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The 403 does not say error=&quot;insufficient_scope&quot; (RFC 6750 3.1): a program cannot know that asking for more scope would help. So it is with: %1.</source>
        <translation>Le 403 ne dit pas error=&quot;insufficient_scope&quot; (RFC 6750 3.1)&#xa0;: un programme ne peut savoir que demander plus de portée aiderait. Il en va ainsi pour&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It cannot tell a token that is missing from one that is no good: status, challenge and body are the same for: %1.</source>
        <translation>Il ne sait pas distinguer un jeton manquant d’un jeton qui n’est pas bon&#xa0;: statut, défi et corps sont les mêmes pour&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It cannot tell a token with too little scope from one that is no good: status, challenge and body are the same for: %1.</source>
        <translation>Il ne sait pas distinguer un jeton de portée insuffisante d’un jeton qui n’est pas bon&#xa0;: statut, défi et corps sont les mêmes pour&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It answers differently though no credential that it knows was sent each time: %1.</source>
        <translation>Il répond différemment alors qu’aucun identifiant qu’il connaît n’a été envoyé chaque fois&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It answers differently though the signature does not fit each time, which tells an attacker how far a forged token got: %1.</source>
        <translation>Il répond différemment alors que la signature ne convient à aucun, ce qui dit à un attaquant jusqu’où un jeton contrefait est allé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It takes much longer to refuse than to answer, so that a few who guess tokens can keep it busy: %1.</source>
        <translation>Il met beaucoup plus de temps à refuser qu’à répondre, si bien que quelques personnes qui devinent des jetons peuvent l’occuper&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Its refusal repeats the token that was sent, so that logs of answers hold credentials: %1.</source>
        <translation>Son refus répète le jeton qui a été envoyé, si bien que les journaux de réponses contiennent des identifiants&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It needs %1.</source>
        <translation>Il lui faut %1.</translation>
    </message>
    <message>
        <source>It needs %1: %2.</source>
        <translation>Il lui faut %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>There is no control to compare with.</source>
        <translation>Il n’y a pas de témoin auquel comparer.</translation>
    </message>
    <message>
        <source>The request was not answered well with the good token either, so nothing can be concluded. First find out why: send it by itself.</source>
        <translation>La requête n’a pas reçu de bonne réponse non plus avec le bon jeton, rien ne peut donc en être conclu. Cherchez d’abord pourquoi&#xa0;: envoyez-la seule.</translation>
    </message>
    <message>
        <source>It answers without the Authorization header too, and another credential was sent each time: %1. Leave that out and run it again.</source>
        <translation>Il répond aussi sans l’en-tête Authorization, et d’autres identifiants ont été envoyés chaque fois&#xa0;: %1. Retirez-les et relancez.</translation>
    </message>
    <message>
        <source>The run was stopped before the control was sent once more.</source>
        <translation>L’essai a été arrêté avant que le témoin soit renvoyé.</translation>
    </message>
    <message>
        <source>At the end the good token was no longer answered well: it ran out meanwhile, or the server had enough of us. Nothing can be concluded; run it again.</source>
        <translation>À la fin, le bon jeton ne recevait plus de bonne réponse&#xa0;: il a expiré entre-temps, ou le serveur en a eu assez de nous. Rien ne peut en être conclu&#xa0;; relancez.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Défaut</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>A forged token goes to servers of your own alone: say that this host is one (--own-host).</source>
        <translation>Un jeton contrefait ne va qu’à vos propres serveurs&#xa0;: dites que cet hôte en est un (--own-host).</translation>
    </message>
    <message>
        <source>The control was not answered well.</source>
        <translation>Le témoin n’a pas reçu de bonne réponse.</translation>
    </message>
    <message>
        <source>The run was stopped before.</source>
        <translation>L’essai a été arrêté avant.</translation>
    </message>
    <message>
        <source>Measured by Google&apos;s rules.</source>
        <translation>Mesuré selon les règles de Google.</translation>
    </message>
    <message>
        <source>Measured by AODocs&apos; rules.</source>
        <translation>Mesuré selon les règles d’AODocs.</translation>
    </message>
    <message>
        <source>Measured by RFC 6750 and RFC 9110.</source>
        <translation>Mesuré selon la RFC 6750 et la RFC 9110.</translation>
    </message>
    <message>
        <source>Inconclusive. %1</source>
        <translation>Non concluant. %1</translation>
    </message>
    <message>
        <source>All is as it should be.</source>
        <translation>Tout est comme il le faut.</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>non lancé</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>aucune réponse</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>comme attendu</translation>
    </message>
    <message>
        <source>NOT as expected</source>
        <translation>INATTENDU</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 to: %2</source>
        <translation>%1 à&#xa0;: %2</translation>
    </message>
    <message>
        <source>expected:</source>
        <translation>attendu&#xa0;:</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>Obtenu</translation>
    </message>
    <message>
        <source>Judgment</source>
        <translation>Jugement</translation>
    </message>
    <message>
        <source>The server&apos;s reason</source>
        <translation>La raison du serveur</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>WWW-Authenticate</source>
        <translation>WWW-Authenticate</translation>
    </message>
    <message>
        <source>What it tells apart:</source>
        <translation>Ce qu’il distingue&#xa0;:</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>What it tells apart</source>
        <translation>Ce qu’il distingue</translation>
    </message>
    <message>
        <source>RFC 6750 3.1: no credential, or one that is no good, is a 401.</source>
        <translation>RFC 6750 3.1&#xa0;: des identifiants absents, ou qui ne sont pas bons, donnent un 401.</translation>
    </message>
    <message>
        <source>RFC 6750 3.1: a header that is no bearer token is a 400, one that is no good a 401.</source>
        <translation>RFC 6750 3.1&#xa0;: un en-tête qui n’est pas un jeton au porteur donne un 400, un jeton qui n’est pas bon un 401.</translation>
    </message>
    <message>
        <source>AODocs reads the scheme in exactly the letters “Bearer”, against RFC 9110 11.1.</source>
        <translation>AODocs lit le schéma exactement dans les lettres «&#xa0;Bearer&#xa0;», contre la RFC 9110 11.1.</translation>
    </message>
    <message>
        <source>RFC 9110 11.1: a scheme&apos;s letters may be large or small.</source>
        <translation>RFC 9110 11.1&#xa0;: les lettres d’un schéma peuvent être majuscules ou minuscules.</translation>
    </message>
    <message>
        <source>AODocs takes the second space for a part of the token.</source>
        <translation>AODocs prend la seconde espace pour une partie du jeton.</translation>
    </message>
    <message>
        <source>RFC 6750 2.1: one space or more stand between scheme and token.</source>
        <translation>RFC 6750 2.1&#xa0;: une ou plusieurs espaces séparent le schéma du jeton.</translation>
    </message>
    <message>
        <source>AODocs takes access tokens and ID tokens.</source>
        <translation>AODocs accepte les jetons d’accès et les jetons d’identité.</translation>
    </message>
    <message>
        <source>An API takes access tokens; an ID token tells a client who signed in.</source>
        <translation>Une API accepte des jetons d’accès&#xa0;; un jeton d’identité dit à un client qui s’est connecté.</translation>
    </message>
    <message>
        <source>AODocs asks for the e-mail scope alone: without it, it answers 401.</source>
        <translation>AODocs ne demande que la portée e-mail&#xa0;: sans elle, il répond 401.</translation>
    </message>
    <message>
        <source>RFC 6750 3.1: a scope that does not suffice is a 403 with insufficient_scope.</source>
        <translation>RFC 6750 3.1&#xa0;: une portée insuffisante donne un 403 avec insufficient_scope.</translation>
    </message>
    <message>
        <source>RFC 9700 4.3.2: tokens do not belong into addresses.</source>
        <translation>RFC 9700 4.3.2&#xa0;: les jetons n’ont pas leur place dans les adresses.</translation>
    </message>
    <message>
        <source>It still reads access_token in the query, which logs keep.</source>
        <translation>Il lit encore access_token dans l’adresse, que les journaux gardent.</translation>
    </message>
    <message>
        <source>AODocs takes security codes.</source>
        <translation>AODocs accepte des codes de sécurité.</translation>
    </message>
    <message>
        <source>The scheme is AODocs&apos; own.</source>
        <translation>Le schéma est propre à AODocs.</translation>
    </message>
    <message>
        <source>no Authorization header</source>
        <translation>pas d’en-tête Authorization</translation>
    </message>
    <message>
        <source>the scheme without a token</source>
        <translation>le schéma sans jeton</translation>
    </message>
    <message>
        <source>“bearer” in small letters</source>
        <translation>«&#xa0;bearer&#xa0;» en minuscules</translation>
    </message>
    <message>
        <source>“BEARER” in large letters</source>
        <translation>«&#xa0;BEARER&#xa0;» en majuscules</translation>
    </message>
    <message>
        <source>“Token” in place of “Bearer”</source>
        <translation>«&#xa0;Token&#xa0;» au lieu de «&#xa0;Bearer&#xa0;»</translation>
    </message>
    <message>
        <source>“Bearer” twice</source>
        <translation>«&#xa0;Bearer&#xa0;» deux fois</translation>
    </message>
    <message>
        <source>quotation marks around the token</source>
        <translation>des guillemets autour du jeton</translation>
    </message>
    <message>
        <source>two spaces after the scheme</source>
        <translation>deux espaces après le schéma</translation>
    </message>
    <message>
        <source>the token without its last ten characters</source>
        <translation>le jeton sans ses dix derniers caractères</translation>
    </message>
    <message>
        <source>another last character</source>
        <translation>un autre dernier caractère</translation>
    </message>
    <message>
        <source>another first character of the signature</source>
        <translation>un autre premier caractère de la signature</translation>
    </message>
    <message>
        <source>one more claim; the signature is broken by that too</source>
        <translation>une revendication de plus&#xa0;; cela casse aussi la signature</translation>
    </message>
    <message>
        <source>alg none and no signature</source>
        <translation>alg none et pas de signature</translation>
    </message>
    <message>
        <source>a token with a good signature that has run out</source>
        <translation>un jeton expiré à la bonne signature</translation>
    </message>
    <message>
        <source>a token that has run out</source>
        <translation>un jeton expiré</translation>
    </message>
    <message>
        <source>have the account keep this one for later runs (--keep-aged), or give one in a file (--expired-file). For accounts of the sandbox one is made</source>
        <translation>faites garder celui-ci par le compte pour des essais ultérieurs (--keep-aged), ou donnez-en un dans un fichier (--expired-file). Pour les comptes du bac à sable, il en est fabriqué un</translation>
    </message>
    <message>
        <source>a token whose grant was ended</source>
        <translation>un jeton dont l’autorisation a pris fin</translation>
    </message>
    <message>
        <source>one in a file (--revoked-file), or a throw-away account (--revoke-account)</source>
        <translation>un jeton dans un fichier (--revoked-file), ou un compte sacrifié (--revoke-account)</translation>
    </message>
    <message>
        <source>the other kind of token</source>
        <translation>l’autre genre de jeton</translation>
    </message>
    <message>
        <source>an account that has both, or one in a file (--other-kind-file)</source>
        <translation>un compte qui a les deux, ou un jeton dans un fichier (--other-kind-file)</translation>
    </message>
    <message>
        <source>somebody else&apos;s token</source>
        <translation>le jeton de quelqu’un d’autre</translation>
    </message>
    <message>
        <source>--other-account, or one in a file (--other-account-file)</source>
        <translation>--other-account, ou un jeton dans un fichier (--other-account-file)</translation>
    </message>
    <message>
        <source>a token with less scope</source>
        <translation>un jeton avec moins de portée</translation>
    </message>
    <message>
        <source>--smaller-scope-account, or one in a file (--smaller-scope-file)</source>
        <translation>--smaller-scope-account, ou un jeton dans un fichier (--smaller-scope-file)</translation>
    </message>
    <message>
        <source>a token that was made for somebody else</source>
        <translation>un jeton fait pour quelqu’un d’autre</translation>
    </message>
    <message>
        <source>a token that was made for another API</source>
        <translation>un jeton fait pour une autre API</translation>
    </message>
    <message>
        <source>one in a file (--wrong-audience-file)</source>
        <translation>un jeton dans un fichier (--wrong-audience-file)</translation>
    </message>
    <message>
        <source>the token in the address</source>
        <translation>le jeton dans l’adresse</translation>
    </message>
    <message>
        <source>a security code of AODocs</source>
        <translation>un code de sécurité d’AODocs</translation>
    </message>
    <message>
        <source>one in a file (--security-code-file)</source>
        <translation>un code dans un fichier (--security-code-file)</translation>
    </message>
    <message>
        <source>%1 before its grant was ended</source>
        <translation>%1 avant la fin de son autorisation</translation>
    </message>
    <message>
        <source>%1 after its grant was ended</source>
        <translation>%1 après la fin de son autorisation</translation>
    </message>
    <message>
        <source>%1 before it ran out</source>
        <translation>%1 avant son expiration</translation>
    </message>
    <message>
        <source>%1 after it ran out</source>
        <translation>%1 après son expiration</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>entre %1 et %2</translation>
    </message>
    <message>
        <source>The token was last accepted %1. What came then was neither a good answer nor a 401, so whether it was refused cannot be told.</source>
        <translation>Le jeton a été accepté pour la dernière fois %1. Ce qui est venu ensuite n’était ni une bonne réponse ni un 401, on ne peut donc dire s’il a été refusé.</translation>
    </message>
    <message>
        <source>It was still accepted %1.</source>
        <translation>Il était encore accepté %1.</translation>
    </message>
    <message>
        <source>The token was refused %1: whether in time cannot be told. Look more often (--every).</source>
        <translation>Le jeton a été refusé %1&#xa0;: à temps ou non, on ne peut le dire. Regardez plus souvent (--every).</translation>
    </message>
    <message>
        <source>The token was refused %1.</source>
        <translation>Le jeton a été refusé %1.</translation>
    </message>
    <message>
        <source>The token was refused %1: its grant was ended, or the server&apos;s clock is ahead.</source>
        <translation>Le jeton a été refusé %1&#xa0;: son autorisation a pris fin, ou l’horloge du serveur avance.</translation>
    </message>
    <message>
        <source>The token was refused only %1: something there honours tokens too long.</source>
        <translation>Le jeton n’a été refusé que %1&#xa0;: quelque chose y honore les jetons trop longtemps.</translation>
    </message>
    <message>
        <source>The token was not accepted at the beginning, so there is nothing to watch.</source>
        <translation>Le jeton n’était pas accepté au début, il n’y a donc rien à observer.</translation>
    </message>
    <message>
        <source>The token was refused; when it runs out is not known.</source>
        <translation>Le jeton a été refusé&#xa0;; son expiration n’est pas connue.</translation>
    </message>
    <message>
        <source>By the server&apos;s clock it was %1 then.</source>
        <translation>À l’horloge du serveur, il était alors %1.</translation>
    </message>
    <message>
        <source>By the server&apos;s clock it was %1 then, %2 before the token ran out.</source>
        <translation>À l’horloge du serveur, il était alors %1, %2 avant l’expiration du jeton.</translation>
    </message>
    <message>
        <source>By the server&apos;s clock it was %1 then, %2 after the token ran out.</source>
        <translation>À l’horloge du serveur, il était alors %1, %2 après l’expiration du jeton.</translation>
    </message>
    <message>
        <source>Other answers came too: %1.</source>
        <translation>D’autres réponses sont venues aussi&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Each answer has the status that it should have, and a rule is broken all the same.</source>
        <translation>Chaque réponse a le statut qu’elle doit avoir, et une règle est enfreinte malgré tout.</translation>
    </message>
    <message>
        <source>%1 of %2 answers are not as they should be.</source>
        <translation>%1 réponses sur %2 ne sont pas comme il le faudrait.</translation>
    </message>
    <message>
        <source>The control has to be answered well: the others are compared with it.</source>
        <translation>Le témoin doit recevoir une bonne réponse&#xa0;: les autres lui sont comparés.</translation>
    </message>
    <message>
        <source>The token is valid; what it may see is another question.</source>
        <translation>Le jeton est valide&#xa0;; ce qu’il peut voir est une autre question.</translation>
    </message>
    <message>
        <source>the control: nothing is changed</source>
        <translation>le témoin&#xa0;: rien n’est changé</translation>
    </message>
    <message>
        <source>It was accepted as long as it was watched, and when it runs out is not known.</source>
        <translation>Il a été accepté aussi longtemps qu’il a été observé, et l’on ne sait pas quand il expire.</translation>
    </message>
    <message>
        <source>It was accepted as long as it was watched; it runs out in %1.</source>
        <translation>Il a été accepté aussi longtemps qu’il a été observé&#xa0;; il expire dans %1.</translation>
    </message>
    <message>
        <source>A forged token goes to servers of your own alone: tick “This host is mine” if it is one.</source>
        <translation>Un jeton contrefait ne va qu’à vos propres serveurs&#xa0;: cochez «&#xa0;Cet hôte est à moi&#xa0;» si c’en est un.</translation>
    </message>
    <message>
        <source>a good token that is a JWT, and this one is not</source>
        <translation>un bon jeton qui soit un JWT, et celui-ci n’en est pas un</translation>
    </message>
    <message>
        <source>where the API takes JWTs, give one as the good token, an ID token for instance (--type id)</source>
        <translation>si l’API accepte les JWT, donnez-en un comme bon jeton, par exemple un jeton d’identité (--type id)</translation>
    </message>
    <message>
        <source>where the API takes JWTs, choose one as “Good token”, an ID token for instance</source>
        <translation>si l’API accepte les JWT, choisissez-en un comme «&#xa0;Bon jeton&#xa0;», par exemple un jeton d’identité</translation>
    </message>
    <message>
        <source>choose one under “Further tokens”, or tick “Keep for expiry tests”: later runs send this one once it has run out. For accounts of the sandbox one is made</source>
        <translation>choisissez-en un sous «&#xa0;Autres jetons&#xa0;», ou cochez «&#xa0;Garder pour les essais d’expiration&#xa0;»&#xa0;: les passages suivants enverront celui-ci une fois expiré. Pour les comptes du bac à sable, il en est créé un</translation>
    </message>
    <message>
        <source>choose one under “Further tokens”, or a throw-away account there</source>
        <translation>choisissez-en un sous «&#xa0;Autres jetons&#xa0;», ou un compte sacrifié au même endroit</translation>
    </message>
    <message>
        <source>choose one under “Further tokens”</source>
        <translation>choisissez-en un sous «&#xa0;Autres jetons&#xa0;»</translation>
    </message>
    <message>
        <source>The token was refused %1: whether in time cannot be told, for answers came too seldom.</source>
        <translation>Le jeton a été refusé %1&#xa0;: impossible de dire si c’était à temps, les réponses étant trop espacées.</translation>
    </message>
    <message>
        <source>What was sent was answered as it should be. %1 of %2 were not sent: their rows say what they need.</source>
        <translation>Ce qui a été envoyé a reçu la réponse attendue. %1 sur %2 n’ont pas été envoyés&#xa0;: leurs lignes disent ce qu’il leur faut.</translation>
    </message>
    <message>
        <source>it is kept with an account, and this one lasts for this session</source>
        <translation>il est gardé avec un compte, et celui-ci ne dure que cette session</translation>
    </message>
    <message>
        <source>no grant&apos;s end ends an ID token, and whether the API takes access tokens too is not known; take an access token for the control</source>
        <translation>la fin d’aucune autorisation ne met fin à un jeton d’identité, et on ne sait pas si l’API accepte aussi des jetons d’accès&#xa0;; prenez un jeton d’accès pour le témoin</translation>
    </message>
    <message>
        <source>it ends no ID token, which servers judge by its signature and its times; watch an access token</source>
        <translation>elle ne met fin à aucun jeton d’identité, que les serveurs jugent par sa signature et ses dates&#xa0;; observez un jeton d’accès</translation>
    </message>
    <message>
        <source>it is a refresh token, which is never sent to an API</source>
        <translation>c’est un jeton d’actualisation, qui n’est jamais envoyé à une API</translation>
    </message>
    <message>
        <source>It gave no answer at all, where a success (2xx) is due: %1.</source>
        <translation>Il n’a donné aucune réponse, là où un succès (2xx) est dû&#xa0;: %1.</translation>
    </message>
    <message>
        <source>status</source>
        <translation>statut</translation>
    </message>
    <message>
        <source>challenge</source>
        <translation>défi</translation>
    </message>
    <message>
        <source>error body</source>
        <translation>corps d’erreur</translation>
    </message>
    <message>
        <source>body</source>
        <translation>corps</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>differs from the control in %1</source>
        <translation>diffère du témoin par&#xa0;: %1</translation>
    </message>
    <message>
        <source>other %1</source>
        <translation>autre&#xa0;: %1</translation>
    </message>
    <message>
        <source>same as the control</source>
        <translation>identique au témoin</translation>
    </message>
    <message>
        <source>like the control</source>
        <translation>comme le témoin</translation>
    </message>
    <message>
        <source>same as a missing token</source>
        <translation>identique à un jeton absent</translation>
    </message>
    <message>
        <source>like a missing token</source>
        <translation>comme sans jeton</translation>
    </message>
    <message>
        <source>answer:</source>
        <translation>réponse&#xa0;:</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>A variant that should have been refused was answered like the control.</source>
        <translation>Une variante qui aurait dû être refusée a reçu la même réponse que le témoin.</translation>
    </message>
    <message>
        <source>%1 variants that should have been refused were answered like the control.</source>
        <translation>%1 variantes qui auraient dû être refusées ont reçu la même réponse que le témoin.</translation>
    </message>
    <message>
        <source>The %1 variants that were not accepted were answered alike, in status, WWW-Authenticate and error body: by these they cannot be told apart.</source>
        <translation>Les %1 variantes qui n’ont pas été acceptées ont reçu la même réponse, par le statut, WWW-Authenticate et le corps d’erreur&#xa0;: rien de cela ne permet de les distinguer.</translation>
    </message>
    <message>
        <source>Of %1 variants that were not accepted, %2 were answered alike, in status, WWW-Authenticate and error body: by these they cannot be told apart.</source>
        <translation>Sur %1 variantes qui n’ont pas été acceptées, %2 ont reçu la même réponse, par le statut, WWW-Authenticate et le corps d’erreur&#xa0;: rien de cela ne permet de les distinguer.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>lab_words</name>
    <message>
        <source>Choose a request that is answered well, and run it with every kind of wrong token</source>
        <translation>Choisissez une requête qui reçoit une bonne réponse, et lancez-la avec toutes sortes de mauvais jetons</translation>
    </message>
    <message>
        <source>What a server wrongly accepts, wrongly refuses and cannot tell apart is said in sentences. At most one request a second goes to hosts other than this computer.</source>
        <translation>Ce qu’un serveur accepte à tort, refuse à tort et ne sait pas distinguer est dit en phrases. Une requête par seconde au plus va vers d’autres hôtes que cet ordinateur.</translation>
    </message>
    <message>
        <source>The lab needs a token that the server takes</source>
        <translation>Il faut au Labo un jeton que le serveur accepte</translation>
    </message>
    <message>
        <source>Open the list “Good token” and choose an account&apos;s token or a pasted one, or “Paste a token…”. “Sign in…” on the left adds an account.</source>
        <translation>Ouvrez la liste «&#xa0;Bon jeton&#xa0;» et choisissez le jeton d’un compte ou un jeton collé, ou «&#xa0;Coller un jeton…&#xa0;». «&#xa0;Se connecter…&#xa0;», à gauche, ajoute un compte.</translation>
    </message>
    <message>
        <source>The variants are sent, one after the other</source>
        <translation>Les variantes sont envoyées, l’une après l’autre</translation>
    </message>
    <message>
        <source>The control, which is the request as it should be, goes first and last.</source>
        <translation>Le témoin, qui est la requête telle qu’elle doit être, passe en premier et en dernier.</translation>
    </message>
    <message>
        <source>Inconclusive</source>
        <translation>Non concluant</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Comme attendu</translation>
    </message>
    <message>
        <source>Not as expected</source>
        <translation>Inattendu</translation>
    </message>
    <message>
        <source>It answered all of them alike.</source>
        <translation>Il leur a répondu à toutes de la même manière.</translation>
    </message>
    <message>
        <source>It answered in %1 different ways.</source>
        <translation>Il a répondu de %1 manières différentes.</translation>
    </message>
    <message>
        <source>Send %1 to %2 each second until it is refused?</source>
        <translation>Envoyer %1 à %2 à chaque seconde jusqu’à ce que ce soit refusé&#xa0;?</translation>
    </message>
    <message>
        <source>Send %1 to %2 up to %L3 times?</source>
        <translation>Envoyer %1 à %2 jusqu’à %L3 fois&#xa0;?</translation>
    </message>
    <message>
        <source>Send it so often?</source>
        <translation>L’envoyer tant de fois&#xa0;?</translation>
    </message>
    <message>
        <source>A request of this method may change something, each time that the server takes it.</source>
        <translation>Une requête de cette méthode peut changer quelque chose, chaque fois que le serveur l’accepte.</translation>
    </message>
    <message>
        <source>Send them</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Send the tokens that you chose, good and spoilt ones, to %1?</source>
        <translation>Envoyer à %1 les jetons que vous avez choisis, bons et abîmés&#xa0;?</translation>
    </message>
    <message>
        <source>Send tokens of %1, good and spoilt ones, to %2?</source>
        <translation>Envoyer des jetons de %1, bons et abîmés, à %2&#xa0;?</translation>
    </message>
    <message>
        <source>Send tokens there?</source>
        <translation>Envoyer des jetons là-bas&#xa0;?</translation>
    </message>
    <message>
        <source>It is not on the list of hosts that take them, or the address is plain http. Whoever can read the token there can use it until it expires.</source>
        <translation>Il n’est pas dans la liste des hôtes qui en reçoivent, ou l’adresse est en http simple. Qui peut y lire le jeton peut s’en servir jusqu’à son expiration.</translation>
    </message>
    <message>
        <source>Send, and allow until I quit</source>
        <translation>Envoyer, et autoriser jusqu’à la fermeture</translation>
    </message>
    <message>
        <source>%1 from Request</source>
        <translation>%1 de la page Requête</translation>
    </message>
    <message>
        <source>%1 from Request, a body of %L2 bytes</source>
        <translation>%1 de la page Requête, un corps de %L2 octets</translation>
    </message>
</context>
<context>
    <name>lints</name>
    <message>
        <source>There is no exp: the token never ends.</source>
        <translation>Il n’y a pas d’exp&#xa0;: le jeton n’a pas de fin.</translation>
    </message>
    <message>
        <source>There is no aud: any service that trusts the issuer may take the token.</source>
        <translation>Il n’y a pas d’aud&#xa0;: tout service qui se fie à l’émetteur peut accepter le jeton.</translation>
    </message>
    <message>
        <source>There is no iss: the token does not say who made it, so its key is anyone&apos;s guess.</source>
        <translation>Il n’y a pas d’iss&#xa0;: le jeton ne dit pas qui l’a fait, et sa clé reste à deviner.</translation>
    </message>
    <message>
        <source>iss is no string: two programs may read two different issuers in it.</source>
        <translation>iss n’est pas une chaîne&#xa0;: deux programmes peuvent y lire deux émetteurs différents.</translation>
    </message>
    <message>
        <source>The issuer&apos;s address is http: whoever is on the way can put his own keys in place of its.</source>
        <translation>L’adresse de l’émetteur est en http&#xa0;: qui est sur le chemin peut substituer ses propres clés aux siennes.</translation>
    </message>
    <message>
        <source>It lives %1. A stolen token is good for as long; an hour is usual.</source>
        <translation>Il vit %1. Un jeton volé est bon aussi longtemps&#xa0;; une heure est d’usage.</translation>
    </message>
    <message>
        <source>It lives %1: that is a password rather than a token. Nobody can call it back by waiting.</source>
        <translation>Il vit %1&#xa0;: c’est un mot de passe plutôt qu’un jeton. Attendre ne suffit pas à le reprendre.</translation>
    </message>
    <message>
        <source>It ends in the second in which it begins: it was never good.</source>
        <translation>Il se termine dans la seconde où il commence&#xa0;: il n’a jamais été bon.</translation>
    </message>
    <message>
        <source>It ends %1 before it begins: it was never good.</source>
        <translation>Il se termine %1 avant de commencer&#xa0;: il n’a jamais été bon.</translation>
    </message>
    <message>
        <source>exp is %1: that looks like milliseconds, and as seconds it lies thousands of years ahead.</source>
        <translation>exp vaut %1&#xa0;: cela ressemble à des millisecondes, et en secondes c’est dans des milliers d’années.</translation>
    </message>
    <message>
        <source>iat lies %1 ahead: the issuer&apos;s clock or this one is wrong, or the token is made up.</source>
        <translation>iat est en avance de %1&#xa0;: l’horloge de l’émetteur ou celle-ci est fausse, ou le jeton est inventé.</translation>
    </message>
    <message>
        <source>The time stands in quotes (%1): it is to be a number (RFC 7519 2).</source>
        <translation>Le moment est entre guillemets (%1)&#xa0;: ce doit être un nombre (RFC 7519 2).</translation>
    </message>
    <message>
        <source>The time is written with a fraction or an exponent (%1): allowed, yet many programs stumble over it.</source>
        <translation>Le moment est écrit avec une fraction ou un exposant (%1)&#xa0;: c’est permis, mais beaucoup de programmes y trébuchent.</translation>
    </message>
    <message>
        <source>It carries “%1”: a signed token is not encrypted, everyone who holds it reads that.</source>
        <translation>Il porte «&#xa0;%1&#xa0;»&#xa0;: un jeton signé n’est pas chiffré, quiconque le détient peut lire cela.</translation>
    </message>
    <message>
        <source>It stood under “%1”, yet it is by its looks another kind: %2.</source>
        <translation>Il se trouvait sous «&#xa0;%1&#xa0;», mais il a l’apparence d’un autre genre&#xa0;: %2.</translation>
    </message>
    <message>
        <source>It is an access token with claims of an ID token: a reader of one kind may take it for the other (RFC 8725 2.8).</source>
        <translation>C’est un jeton d’accès avec des revendications de jeton d’identité&#xa0;: un lecteur de l’un peut le prendre pour l’autre (RFC 8725 2.8).</translation>
    </message>
    <message>
        <source>It stood in an address: those end up in histories, logs and Referer headers (RFC 6750 5.3).</source>
        <translation>Il se trouvait dans une adresse&#xa0;: celles-ci finissent dans des historiques, des journaux et des en-têtes Referer (RFC 6750 5.3).</translation>
    </message>
    <message>
        <source>A refresh token was shown here: whoever has seen it can get new access tokens. Revoke it at https://myaccount.google.com/connections and sign in again.</source>
        <translation>Un jeton d’actualisation a été montré ici&#xa0;: qui l’a vu peut obtenir de nouveaux jetons d’accès. Révoquez-le sur https://myaccount.google.com/connections et reconnectez-vous.</translation>
    </message>
    <message>
        <source>A client secret was shown here. Add a new secret to the client in the Google Cloud console, then disable this one.</source>
        <translation>Un secret de client a été montré ici. Ajoutez un nouveau secret au client dans la console Google Cloud, puis désactivez celui-ci.</translation>
    </message>
    <message>
        <source>An API key was shown here. Restrict it or make a new one in the Google Cloud console.</source>
        <translation>Une clé d’API a été montrée ici. Restreignez-la ou faites-en une nouvelle dans la console Google Cloud.</translation>
    </message>
    <message>
        <source>A private key was shown here: whoever has seen it can act as its owner. Replace it.</source>
        <translation>Une clé privée a été montrée ici&#xa0;: qui l’a vue peut agir comme son propriétaire. Remplacez-la.</translation>
    </message>
    <message>
        <source>The password is hashed %1 times only (p2c): whoever has the token guesses fast. Hundreds of thousands are usual.</source>
        <translation>Le mot de passe n’est haché que %1 fois (p2c)&#xa0;: qui a le jeton devine vite. Des centaines de milliers sont d’usage.</translation>
    </message>
    <message>
        <source>The password is to be hashed %1 times (p2c): a service that does so can be kept busy by anyone who sends such tokens.</source>
        <translation>Le mot de passe doit être haché %1 fois (p2c)&#xa0;: un service qui le fait peut être occupé par quiconque envoie de tels jetons.</translation>
    </message>
    <message>
        <source>alg is RSA-OAEP, which uses SHA-1. No attack on that is known; RSA-OAEP-256 spares the question.</source>
        <translation>alg vaut RSA-OAEP, qui emploie SHA-1. Aucune attaque n’est connue sur cela&#xa0;; RSA-OAEP-256 épargne la question.</translation>
    </message>
    <message>
        <source>The encryption does not protect these members of the header: %1. Anyone on the way can change them.</source>
        <translation>Le chiffrement ne protège pas ces membres de l’en-tête&#xa0;: %1. Quiconque sur le chemin peut les changer.</translation>
    </message>
    <message>
        <source>It is encrypted for a public key and not signed: anyone can write such claims. Who takes them for the issuer&apos;s can be fooled (RFC 7519 11.2).</source>
        <translation>Il est chiffré pour une clé publique et non signé&#xa0;: n’importe qui peut écrire de telles revendications. Qui les prend pour celles de l’émetteur peut être trompé (RFC 7519 11.2).</translation>
    </message>
    <message>
        <source>The member “%1” is there twice. Two programs may read two different tokens in it.</source>
        <translation>Le membre «&#xa0;%1&#xa0;» y est deux fois. Deux programmes peuvent y lire deux jetons différents.</translation>
    </message>
    <message>
        <source>It is written with padding (“=”): strict readers refuse it, and lists of used or revoked tokens take it for another token (RFC 7515 2).</source>
        <translation>Il est écrit avec du remplissage («&#xa0;=&#xa0;»)&#xa0;: les lecteurs stricts le refusent, et les listes de jetons utilisés ou révoqués le prennent pour un autre jeton (RFC 7515 2).</translation>
    </message>
    <message>
        <source>The same bytes are written another way than base64url has it: lists of used or revoked tokens take it for another token (RFC 8725 2.4).</source>
        <translation>Les mêmes octets sont écrits autrement qu’en base64url&#xa0;: les listes de jetons utilisés ou révoqués le prennent pour un autre jeton (RFC 8725 2.4).</translation>
    </message>
    <message>
        <source>“%1” holds characters that show nothing or turn the text around: it may read otherwise than it looks.</source>
        <translation>«&#xa0;%1&#xa0;» contient des caractères qui ne montrent rien ou retournent le texte&#xa0;: il se lit peut-être autrement qu’il n’en a l’air.</translation>
    </message>
    <message>
        <source>“%1” is a number that JavaScript and many others round: they read another one in it.</source>
        <translation>«&#xa0;%1&#xa0;» est un nombre que JavaScript et beaucoup d’autres arrondissent&#xa0;: ils y en lisent un autre.</translation>
    </message>
    <message>
        <source>It has %1 bytes; many servers refuse header lines over %2.</source>
        <translation>Il a %1 octets&#xa0;; beaucoup de serveurs refusent les lignes d’en-tête de plus de %2.</translation>
    </message>
    <message>
        <source>alg is “%1”: a server that takes this token takes any token.</source>
        <translation>alg vaut «&#xa0;%1&#xa0;»&#xa0;: un serveur qui accepte ce jeton accepte n’importe quel jeton.</translation>
    </message>
    <message>
        <source>alg is no string: a reader that turns it into one may read any algorithm in it.</source>
        <translation>alg n’est pas une chaîne&#xa0;: un lecteur qui en fait une peut y lire n’importe quel algorithme.</translation>
    </message>
    <message>
        <source>alg is “%1”, which is not how %2 is written: names of algorithms are compared letter by letter.</source>
        <translation>alg vaut «&#xa0;%1&#xa0;», ce qui n’est pas la graphie de %2&#xa0;: les noms d’algorithmes sont comparés lettre par lettre.</translation>
    </message>
    <message>
        <source>alg is EdDSA, which leaves open with which curve; RFC 9864 asks for Ed25519 or Ed448 instead.</source>
        <translation>alg vaut EdDSA, qui ne dit pas avec quelle courbe&#xa0;; la RFC 9864 demande Ed25519 ou Ed448 à la place.</translation>
    </message>
    <message>
        <source>alg is RSA1_5: its padding lets an attacker who may ask often decrypt it (RFC 8725 3.2).</source>
        <translation>alg vaut RSA1_5&#xa0;: son remplissage laisse déchiffrer un attaquant qui peut interroger souvent (RFC 8725 3.2).</translation>
    </message>
    <message>
        <source>The header brings or points to its own key (%1). It was neither used nor fetched: a forger would put his own there.</source>
        <translation>L’en-tête apporte ou désigne sa propre clé (%1). Elle n’a été ni utilisée ni récupérée&#xa0;: un faussaire y mettrait la sienne.</translation>
    </message>
    <message>
        <source>The header demands extensions (crit) that are not understood here; a reader that goes on all the same breaks RFC 7515 4.1.11.</source>
        <translation>L’en-tête exige des extensions (crit) qui ne sont pas comprises ici&#xa0;; un lecteur qui continue malgré tout enfreint la RFC 7515 4.1.11.</translation>
    </message>
    <message>
        <source>kid is no string.</source>
        <translation>kid n’est pas une chaîne.</translation>
    </message>
    <message>
        <source>kid is “%1”: it looks like an attack on the key lookup behind it (RFC 8725 3.10).</source>
        <translation>kid vaut «&#xa0;%1&#xa0;»&#xa0;: cela ressemble à une attaque contre la recherche de clé qui suit (RFC 8725 3.10).</translation>
    </message>
    <message>
        <source>b64 is false: the payload stands in the token as it is. A reader that does not know this signs and checks other bytes (RFC 7797 6).</source>
        <translation>b64 est false&#xa0;: la charge utile est telle quelle dans le jeton. Un lecteur qui l’ignore signe et contrôle d’autres octets (RFC 7797 6).</translation>
    </message>
    <message>
        <source>The content is compressed (zip): a small token can unfold into a huge one, and its length tells about what is in it (RFC 8725 3.6).</source>
        <translation>Le contenu est compressé (zip)&#xa0;: un petit jeton peut se déployer en un énorme, et sa longueur renseigne sur ce qu’il contient (RFC 8725 3.6).</translation>
    </message>
    <message>
        <source>The certificate is named by its SHA-1 thumbprint (x5t) alone; x5t#S256 is the safe one.</source>
        <translation>Le certificat n’est nommé que par son empreinte SHA-1 (x5t)&#xa0;; x5t#S256 est la sûre.</translation>
    </message>
    <message>
        <source>The payload is another token (cty: JWT): what counts is how that one was judged.</source>
        <translation>La charge utile est un autre jeton (cty&#xa0;: JWT)&#xa0;: ce qui compte est le jugement sur celui-là.</translation>
    </message>
    <message>
        <source>alg is %1, but the keys are public ones. A server that takes a public key for the secret can be fooled by such a token (RFC 8725 2.1).</source>
        <translation>alg vaut %1, mais les clés sont publiques. Un serveur qui prend une clé publique pour le secret peut être trompé par un tel jeton (RFC 8725 2.1).</translation>
    </message>
    <message>
        <source>The secret has %1 bytes, %2 wants %3 at least: it can be guessed (RFC 7518 3.2).</source>
        <translation>Le secret a %1 octets, %2 en veut au moins %3&#xa0;: il peut être deviné (RFC 7518 3.2).</translation>
    </message>
    <message>
        <source>The secret is one of the words that everybody tries first: anyone can sign such tokens. Change it.</source>
        <translation>Le secret est l’un des mots que tout le monde essaie d’abord&#xa0;: n’importe qui peut signer de tels jetons. Changez-le.</translation>
    </message>
    <message>
        <source>The secret can be read off the token itself: anyone can sign such tokens. Change it.</source>
        <translation>Le secret se lit sur le jeton lui-même&#xa0;: n’importe qui peut signer de tels jetons. Changez-le.</translation>
    </message>
    <message>
        <source>The secret is entry %1 of the word list: anyone can sign such tokens. Change it.</source>
        <translation>Le secret est l’entrée %1 de la liste de mots&#xa0;: n’importe qui peut signer de tels jetons. Changez-le.</translation>
    </message>
    <message>
        <source>The signature is empty, though the header says that it was signed: a reader that takes this takes anything.</source>
        <translation>La signature est vide, bien que l’en-tête le dise signé&#xa0;: un lecteur qui l’accepte accepte n’importe quoi.</translation>
    </message>
    <message>
        <source>Half of the signature is zero: no key makes such a one, but some programs took it for good (CVE-2022-21449).</source>
        <translation>La moitié de la signature est nulle&#xa0;: aucune clé n’en fait de telle, mais certains programmes l’ont prise pour bonne (CVE-2022-21449).</translation>
    </message>
    <message>
        <source>%1 keys of the set bear the kid “%2”: which one is meant is a guess.</source>
        <translation>%1 clés du jeu portent le kid «&#xa0;%2&#xa0;»&#xa0;: laquelle est visée reste à deviner.</translation>
    </message>
    <message>
        <source>The header names no key (kid), and %1 are of its kind: which one is meant is a guess.</source>
        <translation>L’en-tête ne nomme pas de clé (kid), et %1 sont de son genre&#xa0;: laquelle est visée reste à deviner.</translation>
    </message>
    <message>
        <source>A refresh token was shown here: whoever has seen it can get new access tokens. End its session at the issuer and sign in again.</source>
        <translation>Un jeton d’actualisation a été montré ici&#xa0;: qui l’a vu peut obtenir de nouveaux jetons d’accès. Mettez fin à sa session chez l’émetteur et reconnectez-vous.</translation>
    </message>
    <message>
        <source>exp is %1: that looks like microseconds, and as seconds it lies millions of years ahead.</source>
        <translation>exp vaut %1&#xa0;: cela ressemble à des microsecondes, et en secondes c’est dans des millions d’années.</translation>
    </message>
    <message>
        <source>A byte order mark stands before the claims, where RFC 8259 8.1 forbids it: some readers pass over it, strict ones refuse the token.</source>
        <translation>Un indicateur d’ordre des octets (BOM) précède les revendications, où la RFC 8259 8.1 l’interdit&#xa0;: certains lecteurs passent outre, les plus stricts refusent le jeton.</translation>
    </message>
    <message>
        <source>The header has zip, which is for encrypted tokens alone (RFC 7516 4.1.3): the payload is judged as it stands. If it is compressed, the claims in it are not judged.</source>
        <translation>L’en-tête a zip, qui n’est que pour les jetons chiffrés (RFC 7516 4.1.3)&#xa0;: la charge utile est jugée telle quelle. Si elle est compressée, ses revendications ne sont pas jugées.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Files with tokens to open.</source>
        <translation>Fichiers avec des jetons à ouvrir.</translation>
    </message>
</context>
<context>
    <name>meaning</name>
    <message>
        <source>Issuer: who made the token</source>
        <translation>Émetteur&#xa0;: qui a fait le jeton</translation>
    </message>
    <message>
        <source>Subject: the person or service, as the issuer names it</source>
        <translation>Sujet&#xa0;: la personne ou le service, tel que l’émetteur le nomme</translation>
    </message>
    <message>
        <source>Audience: whom the token is for</source>
        <translation>Audience&#xa0;: à qui le jeton est destiné</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>Not usable before</source>
        <translation>Pas utilisable avant</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Émis</translation>
    </message>
    <message>
        <source>The person signed in</source>
        <translation>Connexion de la personne</translation>
    </message>
    <message>
        <source>The profile was last changed</source>
        <translation>Dernière modification du profil</translation>
    </message>
    <message>
        <source>Number of this one token, to recognise a replay</source>
        <translation>Numéro de ce seul jeton, pour reconnaître un rejeu</translation>
    </message>
    <message>
        <source>Authorized party: the client that the token was issued to</source>
        <translation>Partie autorisée&#xa0;: le client auquel le jeton a été émis</translation>
    </message>
    <message>
        <source>Value of the sign-in request, ties the token to it</source>
        <translation>Valeur de la demande de connexion, lui lie le jeton</translation>
    </message>
    <message>
        <source>Hash of the access token of the same answer</source>
        <translation>Empreinte du jeton d’accès de la même réponse</translation>
    </message>
    <message>
        <source>Hash of the authorization code of the same answer</source>
        <translation>Empreinte du code d’autorisation de la même réponse</translation>
    </message>
    <message>
        <source>How strongly the person was authenticated</source>
        <translation>Avec quelle force la personne a été authentifiée</translation>
    </message>
    <message>
        <source>By which means the person was authenticated</source>
        <translation>Par quels moyens la personne a été authentifiée</translation>
    </message>
    <message>
        <source>Session at the issuer</source>
        <translation>Session chez l’émetteur</translation>
    </message>
    <message>
        <source>The client that the token was issued to</source>
        <translation>Le client auquel le jeton a été émis</translation>
    </message>
    <message>
        <source>Scopes: what the token allows</source>
        <translation>Portées&#xa0;: ce que le jeton permet</translation>
    </message>
    <message>
        <source>Roles of the person</source>
        <translation>Rôles de la personne</translation>
    </message>
    <message>
        <source>Groups of the person</source>
        <translation>Groupes de la personne</translation>
    </message>
    <message>
        <source>The key that the sender must hold (RFC 7800)</source>
        <translation>La clé que l’expéditeur doit détenir (RFC 7800)</translation>
    </message>
    <message>
        <source>Who acts for the subject (RFC 8693)</source>
        <translation>Qui agit pour le sujet (RFC 8693)</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Deuxième prénom</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Surnom</translation>
    </message>
    <message>
        <source>Name to show; may change, identifies nobody</source>
        <translation>Nom à afficher&#xa0;; peut changer, n’identifie personne</translation>
    </message>
    <message>
        <source>Address of the profile page</source>
        <translation>Adresse de la page de profil</translation>
    </message>
    <message>
        <source>Address of the picture</source>
        <translation>Adresse de la photo</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>E-mail address; may change, identifies nobody for ever</source>
        <translation>Adresse e-mail&#xa0;; peut changer, n’identifie personne à jamais</translation>
    </message>
    <message>
        <source>Whether the issuer verified the e-mail address</source>
        <translation>Si l’émetteur a vérifié l’adresse e-mail</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>Whether the issuer verified the phone number</source>
        <translation>Si l’émetteur a vérifié le numéro de téléphone</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Adresse postale</translation>
    </message>
    <message>
        <source>What happened (security event token, RFC 8417)</source>
        <translation>Ce qui s’est passé (security event token, RFC 8417)</translation>
    </message>
    <message>
        <source>password</source>
        <translation>mot de passe</translation>
    </message>
    <message>
        <source>more than one factor</source>
        <translation>plus d’un facteur</translation>
    </message>
    <message>
        <source>one-time code</source>
        <translation>code à usage unique</translation>
    </message>
    <message>
        <source>text message</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>phone call</source>
        <translation>appel téléphonique</translation>
    </message>
    <message>
        <source>key in hardware</source>
        <translation>clé matérielle</translation>
    </message>
    <message>
        <source>key in software</source>
        <translation>clé logicielle</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>empreinte digitale</translation>
    </message>
    <message>
        <source>face</source>
        <translation>visage</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>code PIN</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>questions</translation>
    </message>
    <message>
        <source>RSA key or token</source>
        <translation>clé RSA ou jeton</translation>
    </message>
    <message>
        <source>Windows sign-in</source>
        <translation>connexion Windows</translation>
    </message>
    <message>
        <source>presence of the person</source>
        <translation>présence de la personne</translation>
    </message>
    <message>
        <source>Sign in: know who you are</source>
        <translation>Vous connecter&#xa0;: savoir qui vous êtes</translation>
    </message>
    <message>
        <source>See your e-mail address</source>
        <translation>Voir votre adresse e-mail</translation>
    </message>
    <message>
        <source>See your name and picture</source>
        <translation>Voir votre nom et votre photo</translation>
    </message>
    <message>
        <source>Stay signed in: a refresh token</source>
        <translation>Rester connecté&#xa0;: un jeton d’actualisation</translation>
    </message>
    <message>
        <source>See, change, create and delete all your Drive files</source>
        <translation>Voir, modifier, créer et supprimer tous vos fichiers Drive</translation>
    </message>
    <message>
        <source>See and download all your Drive files</source>
        <translation>Voir et télécharger tous vos fichiers Drive</translation>
    </message>
    <message>
        <source>See and change only the Drive files that you open or create with this program</source>
        <translation>Voir et modifier seulement les fichiers Drive que vous ouvrez ou créez avec ce programme</translation>
    </message>
    <message>
        <source>See and change the names and properties of your Drive files, not their content</source>
        <translation>Voir et modifier les noms et propriétés de vos fichiers Drive, non leur contenu</translation>
    </message>
    <message>
        <source>See the names and properties of your Drive files, not their content</source>
        <translation>Voir les noms et propriétés de vos fichiers Drive, non leur contenu</translation>
    </message>
    <message>
        <source>See and change this program&apos;s own hidden data in your Drive</source>
        <translation>Voir et modifier les données cachées de ce programme dans votre Drive</translation>
    </message>
    <message>
        <source>See the photos and videos of your Drive</source>
        <translation>Voir les photos et vidéos de votre Drive</translation>
    </message>
    <message>
        <source>See the Drive files that Google Meet made</source>
        <translation>Voir les fichiers Drive créés par Google Meet</translation>
    </message>
    <message>
        <source>See what was done to your Drive files</source>
        <translation>Voir ce qui a été fait de vos fichiers Drive</translation>
    </message>
    <message>
        <source>See and change your Google Docs</source>
        <translation>Voir et modifier vos documents Google Docs</translation>
    </message>
    <message>
        <source>See and change your Google Sheets</source>
        <translation>Voir et modifier vos feuilles Google Sheets</translation>
    </message>
    <message>
        <source>See and change your Google Slides</source>
        <translation>Voir et modifier vos présentations Google Slides</translation>
    </message>
    <message>
        <source>Read your mail</source>
        <translation>Lire votre courrier</translation>
    </message>
    <message>
        <source>Send mail in your name</source>
        <translation>Envoyer du courrier en votre nom</translation>
    </message>
    <message>
        <source>Read, send and delete your mail</source>
        <translation>Lire, envoyer et supprimer votre courrier</translation>
    </message>
    <message>
        <source>See and change your calendars</source>
        <translation>Voir et modifier vos agendas</translation>
    </message>
    <message>
        <source>See your contacts</source>
        <translation>Voir vos contacts</translation>
    </message>
    <message>
        <source>See and change everything in Google Cloud that you may</source>
        <translation>Voir et modifier dans Google Cloud tout ce que vous pouvez</translation>
    </message>
    <message>
        <source>See and change the users of your organization</source>
        <translation>Voir et modifier les utilisateurs de votre organisation</translation>
    </message>
    <message>
        <source>See the users of your organization</source>
        <translation>Voir les utilisateurs de votre organisation</translation>
    </message>
    <message>
        <source>Sign in and see your profile (Microsoft Graph)</source>
        <translation>Vous connecter et voir votre profil (Microsoft Graph)</translation>
    </message>
    <message>
        <source>See your OneDrive files (Microsoft Graph)</source>
        <translation>Voir vos fichiers OneDrive (Microsoft Graph)</translation>
    </message>
    <message>
        <source>See and change your OneDrive files (Microsoft Graph)</source>
        <translation>Voir et modifier vos fichiers OneDrive (Microsoft Graph)</translation>
    </message>
    <message>
        <source>Read your mail (Microsoft Graph)</source>
        <translation>Lire votre courrier (Microsoft Graph)</translation>
    </message>
    <message>
        <source>Change what your Apps Script scripts do</source>
        <translation>Changer ce que font vos scripts Apps Script</translation>
    </message>
    <message>
        <source>Google Cloud project %1</source>
        <translation>Projet Google Cloud %1</translation>
    </message>
    <message>
        <source>A claim of the issuer&apos;s own, under an address that it holds</source>
        <translation>Une revendication propre à l’émetteur, sous une adresse qu’il détient</translation>
    </message>
    <message>
        <source>a secret that both sides share encrypts the content itself</source>
        <translation>un secret que les deux parties partagent chiffre le contenu lui-même</translation>
    </message>
    <message>
        <source>a secret of %1 bits that both sides share wraps the content&apos;s key</source>
        <translation>un secret de %1 bits que les deux parties partagent enveloppe la clé du contenu</translation>
    </message>
    <message>
        <source>the recipient&apos;s RSA key wraps the content&apos;s key</source>
        <translation>la clé RSA du destinataire enveloppe la clé du contenu</translation>
    </message>
    <message>
        <source>the content&apos;s key is agreed on between the recipient&apos;s key and epk</source>
        <translation>la clé du contenu est convenue entre la clé du destinataire et epk</translation>
    </message>
    <message>
        <source>a key agreed on between the recipient&apos;s key and epk wraps the content&apos;s key</source>
        <translation>une clé convenue entre la clé du destinataire et epk enveloppe la clé du contenu</translation>
    </message>
    <message>
        <source>a key made from a password (p2s, p2c) wraps the content&apos;s key</source>
        <translation>une clé tirée d’un mot de passe (p2s, p2c) enveloppe la clé du contenu</translation>
    </message>
    <message>
        <source>an RSA key wraps the content&apos;s key in a way that is refused here, for it can be broken</source>
        <translation>une clé RSA enveloppe la clé du contenu d’une manière refusée ici, car elle peut être cassée</translation>
    </message>
    <message>
        <source>one secret signs and verifies</source>
        <translation>un même secret signe et vérifie</translation>
    </message>
    <message>
        <source>a private key signs, its public key verifies</source>
        <translation>une clé privée signe, sa clé publique vérifie</translation>
    </message>
    <message>
        <source>nothing is signed</source>
        <translation>rien n’est signé</translation>
    </message>
    <message>
        <source>AES-CBC with a key of %1 bits, beside an HMAC that shows changes</source>
        <translation>AES-CBC avec une clé de %1 bits, à côté d’un HMAC qui révèle les modifications</translation>
    </message>
    <message>
        <source>AES-GCM with a key of %1 bits, which shows changes</source>
        <translation>AES-GCM avec une clé de %1 bits, qui révèle les modifications</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 octets</translation>
    </message>
    <message>
        <source>%1 rounds; the more, the slower to guess</source>
        <translation>%1 tours&#xa0;; plus il y en a, plus il est lent à deviner</translation>
    </message>
    <message>
        <source>another token is in it</source>
        <translation>un autre jeton est dedans</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithme</translation>
    </message>
    <message>
        <source>Which key was used; a hint, not proof</source>
        <translation>Quelle clé a été utilisée&#xa0;; un indice, non une preuve</translation>
    </message>
    <message>
        <source>Kind of token</source>
        <translation>Genre du jeton</translation>
    </message>
    <message>
        <source>Kind of the content</source>
        <translation>Genre du contenu</translation>
    </message>
    <message>
        <source>How the content is encrypted</source>
        <translation>Comment le contenu est chiffré</translation>
    </message>
    <message>
        <source>The sender&apos;s public key for this one token</source>
        <translation>La clé publique de l’expéditeur pour ce seul jeton</translation>
    </message>
    <message>
        <source>The sender, who goes into the key that is agreed on</source>
        <translation>L’expéditeur, qui entre dans la clé convenue</translation>
    </message>
    <message>
        <source>The recipient, who goes into the key that is agreed on</source>
        <translation>Le destinataire, qui entre dans la clé convenue</translation>
    </message>
    <message>
        <source>Initialization vector of the wrapped key</source>
        <translation>Vecteur d’initialisation de la clé enveloppée</translation>
    </message>
    <message>
        <source>Authentication tag of the wrapped key</source>
        <translation>Tag d’authentification de la clé enveloppée</translation>
    </message>
    <message>
        <source>Salt of the password</source>
        <translation>Sel du mot de passe</translation>
    </message>
    <message>
        <source>How often the password is hashed</source>
        <translation>Combien de fois le mot de passe est haché</translation>
    </message>
    <message>
        <source>Extensions that a reader must understand</source>
        <translation>Extensions qu’un lecteur doit comprendre</translation>
    </message>
    <message>
        <source>Whether the payload is base64url-encoded</source>
        <translation>Si la charge utile est encodée en base64url</translation>
    </message>
    <message>
        <source>A key that the token brings itself: never trusted</source>
        <translation>Une clé que le jeton apporte lui-même&#xa0;: jamais de confiance</translation>
    </message>
    <message>
        <source>Address of a key set: never fetched</source>
        <translation>Adresse d’un jeu de clés&#xa0;: jamais récupéré</translation>
    </message>
    <message>
        <source>Address of a certificate: never fetched</source>
        <translation>Adresse d’un certificat&#xa0;: jamais récupéré</translation>
    </message>
    <message>
        <source>A certificate that the token brings itself: never trusted</source>
        <translation>Un certificat que le jeton apporte lui-même&#xa0;: jamais de confiance</translation>
    </message>
    <message>
        <source>SHA-1 thumbprint of the certificate</source>
        <translation>Empreinte SHA-1 du certificat</translation>
    </message>
    <message>
        <source>SHA-256 thumbprint of the certificate</source>
        <translation>Empreinte SHA-256 du certificat</translation>
    </message>
    <message>
        <source>Value that changes what was signed: Microsoft puts it into tokens for Graph</source>
        <translation>Valeur qui change ce qui a été signé&#xa0;: Microsoft la met dans les jetons pour Graph</translation>
    </message>
    <message>
        <source>Google&apos;s permanent account number: never reused, the one key to store</source>
        <translation>Numéro de compte permanent de Google&#xa0;: jamais réattribué, la seule clé à enregistrer</translation>
    </message>
    <message>
        <source>Hosted domain: the Workspace or Cloud organization of the account</source>
        <translation>Domaine hébergé&#xa0;: l’organisation Workspace ou Cloud du compte</translation>
    </message>
    <message>
        <source>The OAuth client that the token was issued to</source>
        <translation>Le client OAuth auquel le jeton a été émis</translation>
    </message>
    <message>
        <source>Audience: the OAuth client that the token is for</source>
        <translation>Audience&#xa0;: le client OAuth auquel le jeton est destiné</translation>
    </message>
    <message>
        <source>E-mail address of the account; may change, so store sub</source>
        <translation>Adresse e-mail du compte&#xa0;; peut changer, enregistrez donc sub</translation>
    </message>
    <message>
        <source>Audience: the application id of the client or API that the token is for</source>
        <translation>Audience&#xa0;: l’identifiant d’application du client ou de l’API à qui le jeton est destiné</translation>
    </message>
    <message>
        <source>Tenant: the organization whose directory the account is signed in to</source>
        <translation>Locataire&#xa0;: l’organisation à l’annuaire de laquelle le compte est connecté</translation>
    </message>
    <message>
        <source>Object id: the account within its tenant, the same for every client</source>
        <translation>Identifiant d’objet&#xa0;: le compte dans son locataire, le même pour tous les clients</translation>
    </message>
    <message>
        <source>Version of the token&apos;s format</source>
        <translation>Version du format du jeton</translation>
    </message>
    <message>
        <source>Name to sign in with; may change, identifies nobody</source>
        <translation>Nom de connexion&#xa0;; peut changer, n’identifie personne</translation>
    </message>
    <message>
        <source>Name to show, in tokens of v1.0; identifies nobody</source>
        <translation>Nom à afficher, dans les jetons v1.0&#xa0;; n’identifie personne</translation>
    </message>
    <message>
        <source>E-mail address as the tenant&apos;s admin wrote it: not verified</source>
        <translation>Adresse e-mail telle que l’administrateur du locataire l’a écrite&#xa0;: non vérifiée</translation>
    </message>
    <message>
        <source>Whether the owner of the e-mail address&apos;s domain was verified</source>
        <translation>Si le propriétaire du domaine de l’adresse e-mail a été vérifié</translation>
    </message>
    <message>
        <source>E-mail addresses that Entra verified</source>
        <translation>Adresses e-mail qu’Entra a vérifiées</translation>
    </message>
    <message>
        <source>Further e-mail addresses that Entra verified</source>
        <translation>Autres adresses e-mail qu’Entra a vérifiées</translation>
    </message>
    <message>
        <source>Where the person signed in, when that was not the tenant itself</source>
        <translation>Où la personne s’est connectée, quand ce n’était pas le locataire lui-même</translation>
    </message>
    <message>
        <source>Member or guest of the tenant</source>
        <translation>Membre ou invité du locataire</translation>
    </message>
    <message>
        <source>The client that the token was issued to (v1.0)</source>
        <translation>Le client auquel le jeton a été émis (v1.0)</translation>
    </message>
    <message>
        <source>The client that the token was issued to (v2.0)</source>
        <translation>Le client auquel le jeton a été émis (v2.0)</translation>
    </message>
    <message>
        <source>How the client proved who it is (v1.0)</source>
        <translation>Comment le client a prouvé qui il est (v1.0)</translation>
    </message>
    <message>
        <source>How the client proved who it is (v2.0)</source>
        <translation>Comment le client a prouvé qui il est (v2.0)</translation>
    </message>
    <message>
        <source>Name of the client</source>
        <translation>Nom du client</translation>
    </message>
    <message>
        <source>Whether it stands for a person or for an app alone</source>
        <translation>S’il représente une personne ou une application seule</translation>
    </message>
    <message>
        <source>App roles that were assigned; in a token of an app alone, its permissions</source>
        <translation>Rôles d’application attribués&#xa0;; dans un jeton d’application seule, ses autorisations</translation>
    </message>
    <message>
        <source>Directory roles of the person, for the whole tenant</source>
        <translation>Rôles d’annuaire de la personne, pour tout le locataire</translation>
    </message>
    <message>
        <source>Groups of the person, by object id</source>
        <translation>Groupes de la personne, par identifiant d’objet</translation>
    </message>
    <message>
        <source>Too many groups for the token: ask Microsoft Graph for them</source>
        <translation>Trop de groupes pour le jeton&#xa0;: demandez-les à Microsoft Graph</translation>
    </message>
    <message>
        <source>Claims that were left out for their size</source>
        <translation>Revendications omises à cause de leur taille</translation>
    </message>
    <message>
        <source>Where to ask for the claims that were left out</source>
        <translation>Où demander les revendications omises</translation>
    </message>
    <message>
        <source>Scopes: what the client may do for the person</source>
        <translation>Portées&#xa0;: ce que le client peut faire pour la personne</translation>
    </message>
    <message>
        <source>Address on the network that the person signed in from</source>
        <translation>Adresse réseau d’où la personne s’est connectée</translation>
    </message>
    <message>
        <source>Microsoft&apos;s own number of the account</source>
        <translation>Numéro du compte propre à Microsoft</translation>
    </message>
    <message>
        <source>The device, as the tenant knows it</source>
        <translation>L’appareil, tel que le locataire le connaît</translation>
    </message>
    <message>
        <source>The account in the organization&apos;s own Active Directory</source>
        <translation>Le compte dans l’Active Directory de l’organisation</translation>
    </message>
    <message>
        <source>Seconds until the password ends</source>
        <translation>Secondes avant la fin du mot de passe</translation>
    </message>
    <message>
        <source>Where to change the password</source>
        <translation>Où changer le mot de passe</translation>
    </message>
    <message>
        <source>Picks the account at the next sign-in or sign-out</source>
        <translation>Choisit le compte à la prochaine connexion ou déconnexion</translation>
    </message>
    <message>
        <source>Country of the tenant</source>
        <translation>Pays du locataire</translation>
    </message>
    <message>
        <source>Country of the person</source>
        <translation>Pays de la personne</translation>
    </message>
    <message>
        <source>Region of the tenant</source>
        <translation>Région du locataire</translation>
    </message>
    <message>
        <source>What the client can handle: cp1 is continuous access evaluation</source>
        <translation>Ce que le client sait gérer&#xa0;: cp1 est l’évaluation continue de l’accès</translation>
    </message>
    <message>
        <source>The tenant was created</source>
        <translation>Création du locataire</translation>
    </message>
    <message>
        <source>Authentication contexts that were satisfied</source>
        <translation>Contextes d’authentification satisfaits</translation>
    </message>
    <message>
        <source>Microsoft&apos;s own note; means nothing to others</source>
        <translation>Note propre à Microsoft&#xa0;; ne dit rien aux autres</translation>
    </message>
    <message>
        <source>Number of this token in the sign-in logs</source>
        <translation>Numéro de ce jeton dans les journaux de connexion</translation>
    </message>
    <message>
        <source>The grant by which the token was got</source>
        <translation>Le type d’autorisation par lequel le jeton a été obtenu</translation>
    </message>
    <message>
        <source>What the person may do with the API (RBAC)</source>
        <translation>Ce que la personne peut faire de l’API (RBAC)</translation>
    </message>
    <message>
        <source>The organization that the person signed in to</source>
        <translation>L’organisation à laquelle la personne s’est connectée</translation>
    </message>
    <message>
        <source>Name of that organization</source>
        <translation>Nom de cette organisation</translation>
    </message>
    <message>
        <source>The person, by Okta&apos;s number</source>
        <translation>La personne, par le numéro d’Okta</translation>
    </message>
    <message>
        <source>Where the person signed in</source>
        <translation>Où la personne s’est connectée</translation>
    </message>
    <message>
        <source>The person: in an access token the login name, which may change; in an ID token Okta&apos;s number</source>
        <translation>La personne&#xa0;: dans un jeton d’accès le nom de connexion, qui peut changer&#xa0;; dans un jeton d’identité le numéro d’Okta</translation>
    </message>
    <message>
        <source>Whether it is an ID or an access token: check it, both look alike</source>
        <translation>Si c’est un jeton d’identité ou d’accès&#xa0;: à contrôler, les deux se ressemblent</translation>
    </message>
    <message>
        <source>Name of the person in the user pool</source>
        <translation>Nom de la personne dans le groupe d’utilisateurs</translation>
    </message>
    <message>
        <source>Groups of the person in the user pool</source>
        <translation>Groupes de la personne dans le groupe d’utilisateurs</translation>
    </message>
    <message>
        <source>IAM roles of the person&apos;s groups</source>
        <translation>Rôles IAM des groupes de la personne</translation>
    </message>
    <message>
        <source>The IAM role that comes first</source>
        <translation>Le rôle IAM qui vient en premier</translation>
    </message>
    <message>
        <source>Other providers that the person is linked to</source>
        <translation>Autres fournisseurs auxquels la personne est liée</translation>
    </message>
    <message>
        <source>The sign-in that this token comes from: revoked together</source>
        <translation>La connexion dont vient ce jeton&#xa0;: révoqués ensemble</translation>
    </message>
    <message>
        <source>The sign-in, in the logs</source>
        <translation>La connexion, dans les journaux</translation>
    </message>
    <message>
        <source>The client; access tokens of Cognito have no aud</source>
        <translation>Le client&#xa0;; les jetons d’accès de Cognito n’ont pas d’aud</translation>
    </message>
    <message>
        <source>The person within the project, the same as user_id</source>
        <translation>La personne dans le projet, comme user_id</translation>
    </message>
    <message>
        <source>Audience: the id of the Firebase project</source>
        <translation>Audience&#xa0;: l’identifiant du projet Firebase</translation>
    </message>
    <message>
        <source>The person within the project</source>
        <translation>La personne dans le projet</translation>
    </message>
    <message>
        <source>How the person signed in, and who they are there</source>
        <translation>Comment la personne s’est connectée, et qui elle y est</translation>
    </message>
    <message>
        <source>The person within the realm: never changes</source>
        <translation>La personne dans le royaume (realm)&#xa0;: ne change jamais</translation>
    </message>
    <message>
        <source>What kind of token it is: check it, all look alike</source>
        <translation>De quel genre de jeton il s’agit&#xa0;: à contrôler, tous se ressemblent</translation>
    </message>
    <message>
        <source>Roles of the person in the whole realm</source>
        <translation>Rôles de la personne dans tout le royaume</translation>
    </message>
    <message>
        <source>Roles of the person, by client</source>
        <translation>Rôles de la personne, par client</translation>
    </message>
    <message>
        <source>Session at Keycloak</source>
        <translation>Session chez Keycloak</translation>
    </message>
    <message>
        <source>Web origins that the client may call from</source>
        <translation>Origines web depuis lesquelles le client peut appeler</translation>
    </message>
    <message>
        <source>Permissions that Keycloak granted</source>
        <translation>Autorisations accordées par Keycloak</translation>
    </message>
    <message>
        <source>a member</source>
        <translation>un membre</translation>
    </message>
    <message>
        <source>a guest</source>
        <translation>un invité</translation>
    </message>
    <message>
        <source>not at all: a public client</source>
        <translation>pas du tout&#xa0;: un client public</translation>
    </message>
    <message>
        <source>by its secret</source>
        <translation>par son secret</translation>
    </message>
    <message>
        <source>by its certificate</source>
        <translation>par son certificat</translation>
    </message>
    <message>
        <source>an app alone, without a person</source>
        <translation>une application seule, sans personne</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>une personne</translation>
    </message>
    <message>
        <source>personal Microsoft accounts</source>
        <translation>comptes Microsoft personnels</translation>
    </message>
    <message>
        <source>the person&apos;s password, given to the app</source>
        <translation>le mot de passe de la personne, donné à l’application</translation>
    </message>
    <message>
        <source>an ID token</source>
        <translation>un jeton d’identité</translation>
    </message>
    <message>
        <source>an access token</source>
        <translation>un jeton d’accès</translation>
    </message>
    <message>
        <source>a refresh token: keep it secret</source>
        <translation>un jeton d’actualisation&#xa0;: gardez-le secret</translation>
    </message>
    <message>
        <source>a refresh token that does not end: keep it secret</source>
        <translation>un jeton d’actualisation sans fin&#xa0;: gardez-le secret</translation>
    </message>
    <message>
        <source>a logout token</source>
        <translation>un jeton de déconnexion</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The person as this one client knows it: another client sees another value. Of an app alone, its object id</source>
        <translation>La personne telle que ce seul client la connaît&#xa0;: un autre client voit une autre valeur. Pour une application seule, son identifiant d’objet</translation>
    </message>
    <message>
        <source>The person: connection and number, parted by “|”. Of an app alone, its client_id and @clients</source>
        <translation>La personne&#xa0;: connexion et numéro, séparés par «&#xa0;|&#xa0;». Pour une application seule, son client_id et @clients</translation>
    </message>
    <message>
        <source>The person within the user pool: never changes. Of an app alone, its client_id</source>
        <translation>La personne dans le groupe d’utilisateurs&#xa0;: ne change jamais. Pour une application seule, son client_id</translation>
    </message>
    <message>
        <source>How the content of an encrypted token is compressed</source>
        <translation>Comment le contenu d’un jeton chiffré est compressé</translation>
    </message>
</context>
<context>
    <name>network</name>
    <message>
        <source>; the request had gone out and no whole answer came to it, so the provider may already have redeemed it: sign in again</source>
        <translation>&#xa0;; la demande était partie et aucune réponse entière n’y est venue, le fournisseur l’a donc peut-être déjà honorée&#xa0;: reconnectez-vous</translation>
    </message>
    <message>
        <source>The sign-in in the browser</source>
        <translation>La connexion dans le navigateur</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 passés</translation>
    </message>
    <message>
        <source>it is encrypted; make a copy without the passphrase, for your eyes only, with: openssl pkey</source>
        <translation>elle est chiffrée&#xa0;; faites-en une copie sans phrase secrète, pour vos yeux seuls, avec&#xa0;: openssl pkey</translation>
    </message>
    <message>
        <source>it holds no private key in PEM form</source>
        <translation>il ne contient pas de clé privée au format PEM</translation>
    </message>
    <message>
        <source>a client&apos;s key has to be RSA or EC, and it is %1</source>
        <translation>la clé d’un client doit être RSA ou EC, et c’est %1</translation>
    </message>
    <message>
        <source>it holds no certificate in PEM form</source>
        <translation>il ne contient aucun certificat au format PEM</translation>
    </message>
    <message>
        <source>it is not the key of the certificate in %1</source>
        <translation>ce n’est pas la clé du certificat de %1</translation>
    </message>
    <message>
        <source>it redirects (status %1), and keys are taken from the named address alone</source>
        <translation>il redirige (statut %1), et les clés ne sont prises qu’à l’adresse nommée</translation>
    </message>
    <message>
        <source>it has the status %1 instead of 200</source>
        <translation>il a le statut %1 au lieu de 200</translation>
    </message>
    <message>
        <source>its member “%1” comes more than once</source>
        <translation>son membre «&#xa0;%1&#xa0;» vient plus d’une fois</translation>
    </message>
    <message>
        <source>keys are taken over https alone, unless they are on this machine</source>
        <translation>les clés ne sont prises qu’en https, sauf sur cette machine</translation>
    </message>
    <message>
        <source>set of %1</source>
        <translation>jeu de %1</translation>
    </message>
    <message>
        <source>The sign-in was given up in Tokenloupe.</source>
        <translation>La connexion a été abandonnée dans Tokenloupe.</translation>
    </message>
    <message>
        <source>it did not come within %1 s</source>
        <translation>elle n’est pas venue en %1&#xa0;s</translation>
    </message>
    <message>
        <source>it is more than %1 bytes</source>
        <translation>elle dépasse %1 octets</translation>
    </message>
    <message>
        <source>it is no HTTP</source>
        <translation>ce n’est pas du HTTP</translation>
    </message>
    <message>
        <source>it was meant for somebody else</source>
        <translation>elle était destinée à quelqu’un d’autre</translation>
    </message>
    <message>
        <source>there is nothing but %1</source>
        <translation>il n’y a rien d’autre que %1</translation>
    </message>
    <message>
        <source>a callback comes as GET</source>
        <translation>un rappel vient en GET</translation>
    </message>
    <message>
        <source>Your answer has arrived</source>
        <translation>Votre réponse est arrivée</translation>
    </message>
    <message>
        <source>Tokenloupe shows how the sign-in goes on.</source>
        <translation>Tokenloupe montre la suite de la connexion.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>You can close this page and go back to Tokenloupe.</source>
        <translation>Vous pouvez fermer cette page et revenir à Tokenloupe.</translation>
    </message>
    <message>
        <source>This is not the answer Tokenloupe waits for</source>
        <translation>Ce n’est pas la réponse qu’attend Tokenloupe</translation>
    </message>
    <message>
        <source>If you are signing in, go back to Tokenloupe and start again.</source>
        <translation>Si vous êtes en train de vous connecter, revenez à Tokenloupe et recommencez.</translation>
    </message>
    <message>
        <source>it is an address such as http://proxy.example:3128</source>
        <translation>c’est une adresse telle que http://proxy.example:3128</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>no network address is known for its name (DNS)</source>
        <translation>aucune adresse réseau n’est connue pour son nom (DNS)</translation>
    </message>
    <message>
        <source>nothing takes connections at that port</source>
        <translation>rien n’accepte de connexions sur ce port</translation>
    </message>
    <message>
        <source>no network address is known for the name of the proxy (DNS)</source>
        <translation>aucune adresse réseau n’est connue pour le nom du proxy (DNS)</translation>
    </message>
    <message>
        <source>nothing takes connections at the port of the proxy</source>
        <translation>rien n’accepte de connexions sur le port du proxy</translation>
    </message>
    <message>
        <source>the proxy closed the connection</source>
        <translation>le proxy a fermé la connexion</translation>
    </message>
    <message>
        <source>more than %1 bytes</source>
        <translation>plus de %1 octets</translation>
    </message>
    <message>
        <source>no answer in HTTP came</source>
        <translation>aucune réponse HTTP n’est venue</translation>
    </message>
    <message>
        <source>after the headers</source>
        <translation>après les en-têtes</translation>
    </message>
    <message>
        <source>%1 of %2 bytes came</source>
        <translation>%1 octets sur %2 sont venus</translation>
    </message>
    <message>
        <source>The method “%1”</source>
        <translation>La méthode «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>it is no valid URL</source>
        <translation>ce n’est pas une URL valide</translation>
    </message>
    <message>
        <source>only https and http can be asked</source>
        <translation>seuls https et http peuvent être interrogés</translation>
    </message>
    <message>
        <source>it names no host</source>
        <translation>elle ne nomme pas d’hôte</translation>
    </message>
    <message>
        <source>it holds a user name or password; put it in the Authorization header</source>
        <translation>elle contient un nom d’utilisateur ou un mot de passe&#xa0;; mettez-le dans l’en-tête Authorization</translation>
    </message>
    <message>
        <source>its value holds a line break or a null byte</source>
        <translation>sa valeur contient un retour à la ligne ou un octet nul</translation>
    </message>
    <message>
        <source>no host</source>
        <translation>aucun hôte</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 et %2 de plus</translation>
    </message>
    <message>
        <source>the certificate “%1”</source>
        <translation>le certificat «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>its certificate</source>
        <translation>son certificat</translation>
    </message>
    <message>
        <source>its certificate is for %1, not for %2</source>
        <translation>son certificat est pour %1, non pour %2</translation>
    </message>
    <message>
        <source>%1 was good until %2, and the clock here says %3</source>
        <translation>%1 était bon jusqu’au %2, et l’horloge d’ici dit %3</translation>
    </message>
    <message>
        <source>%1 is good from %2 on, and the clock here says %3</source>
        <translation>%1 est bon à partir du %2, et l’horloge d’ici dit %3</translation>
    </message>
    <message>
        <source>%1 was revoked by its issuer</source>
        <translation>%1 a été révoqué par son émetteur</translation>
    </message>
    <message>
        <source>its certificate is vouched for by “%1” alone, which is not trusted here</source>
        <translation>seul «&#xa0;%1&#xa0;» se porte garant de son certificat, et il n’a pas la confiance d’ici</translation>
    </message>
    <message>
        <source>its certificate was issued by “%1”, which is not trusted here</source>
        <translation>son certificat a été émis par «&#xa0;%1&#xa0;», qui n’a pas la confiance d’ici</translation>
    </message>
    <message>
        <source>Set the clock if it is wrong; else whoever runs that server has to renew the certificate</source>
        <translation>Réglez l’horloge si elle est fausse&#xa0;; sinon, qui exploite ce serveur doit renouveler le certificat</translation>
    </message>
    <message>
        <source>Check the address, and whether this network first wants a sign-in of its own</source>
        <translation>Vérifiez l’adresse, et si ce réseau veut d’abord une connexion à lui</translation>
    </message>
    <message>
        <source>Do not use that server until it has a new certificate</source>
        <translation>N’utilisez pas ce serveur avant qu’il ait un nouveau certificat</translation>
    </message>
    <message>
        <source>it does not take the client certificate</source>
        <translation>il n’accepte pas le certificat client</translation>
    </message>
    <message>
        <source>it does not take the client certificate, because its issuer revoked it</source>
        <translation>il n’accepte pas le certificat client, car son émetteur l’a révoqué</translation>
    </message>
    <message>
        <source>it does not take the client certificate, because it has expired</source>
        <translation>il n’accepte pas le certificat client, car il a expiré</translation>
    </message>
    <message>
        <source>it knows the client certificate and does not let its owner in</source>
        <translation>il connaît le certificat client et n’en laisse pas entrer le propriétaire</translation>
    </message>
    <message>
        <source>it ended the handshake without a reason: it may want a client certificate (--client-cert), or offer no encryption that is still safe</source>
        <translation>il a mis fin à la négociation sans raison&#xa0;: il veut peut-être un certificat client (--client-cert), ou n’offre pas de chiffrement encore sûr</translation>
    </message>
    <message>
        <source>it speaks no version of TLS that is still safe</source>
        <translation>il ne parle aucune version de TLS encore sûre</translation>
    </message>
    <message>
        <source>it has to be a word in upper case, for example GET</source>
        <translation>elle doit être un mot en majuscules, par exemple GET</translation>
    </message>
    <message>
        <source>it asks a proxy for a tunnel and cannot be sent to a server</source>
        <translation>elle demande un tunnel à un proxy et ne peut être envoyée à un serveur</translation>
    </message>
    <message>
        <source>it is sent without a body</source>
        <translation>elle est envoyée sans corps</translation>
    </message>
    <message>
        <source>give it as the credential of the request instead</source>
        <translation>donnez-le plutôt dans les identifiants de la requête</translation>
    </message>
    <message>
        <source>it differs from the size of the body</source>
        <translation>elle diffère de la taille du corps</translation>
    </message>
    <message>
        <source>it is no host name</source>
        <translation>ce n’est pas un nom d’hôte</translation>
    </message>
    <message>
        <source>the program itself decides how the message travels</source>
        <translation>le programme décide lui-même de la façon dont le message voyage</translation>
    </message>
    <message>
        <source>its name holds a character that no header name may hold</source>
        <translation>son nom contient un caractère qu’aucun nom d’en-tête ne peut contenir</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The language of this page, as HTML has it</extracomment>
        <translation>fr</translation>
    </message>
    <message>
        <source>the proxy wants a user and a password: name them with its address (--proxy)</source>
        <translation>le proxy veut un utilisateur et un mot de passe&#xa0;: donnez-les avec son adresse (--proxy)</translation>
    </message>
    <message>
        <source>If your network uses its own certificate authority, name its certificate in the settings (--ca-file)</source>
        <translation>Si votre réseau a sa propre autorité de certification, donnez-en le certificat dans les réglages (--ca-file)</translation>
    </message>
    <message>
        <source>it wants a client certificate: name one that it knows and its key (--client-cert, --client-key)</source>
        <translation>il veut un certificat client&#xa0;: nommez-en un qu’il connaît et sa clé (--client-cert, --client-key)</translation>
    </message>
    <message>
        <source>the proxy made no connection to it</source>
        <translation>le proxy n’a établi aucune connexion avec lui</translation>
    </message>
    <message>
        <source>the proxy does not take the user and password that its address names (--proxy)</source>
        <translation>le proxy n’accepte pas l’utilisateur et le mot de passe que donne son adresse (--proxy)</translation>
    </message>
    <message>
        <source>the proxy does not allow a connection to it</source>
        <translation>le proxy ne permet pas de connexion avec lui</translation>
    </message>
    <message>
        <source>what the proxy answered is no HTTP</source>
        <translation>ce que le proxy a répondu n’est pas du HTTP</translation>
    </message>
    <message>
        <source>the proxy asks for a kind of sign-in that is not known here</source>
        <translation>le proxy demande une sorte de connexion qui n’est pas connue ici</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>it is empty; enter the one to send to</source>
        <translation>elle est vide&#xa0;; saisissez celle à laquelle envoyer</translation>
    </message>
    <message>
        <source>put https:// before it</source>
        <translation>mettez https:// devant</translation>
    </message>
</context>
<context>
    <name>oauth</name>
    <message>
        <source>it redirects to %1 (status %2), and a request with a secret follows no redirect</source>
        <translation>il redirige vers %1 (statut %2), et une requête portant un secret ne suit pas de redirection</translation>
    </message>
    <message>
        <source>another page</source>
        <translation>une autre page</translation>
    </message>
    <message>
        <source>it is empty (status %1)</source>
        <translation>elle est vide (statut %1)</translation>
    </message>
    <message>
        <source>it is an HTML page instead of JSON (status %1)</source>
        <translation>c’est une page HTML au lieu de JSON (statut %1)</translation>
    </message>
    <message>
        <source>it is no JSON from byte %1 on (status %2)</source>
        <translation>ce n’est plus du JSON à partir de l’octet %1 (statut %2)</translation>
    </message>
    <message>
        <source>it is JSON, and no object (status %1)</source>
        <translation>c’est du JSON, et pas un objet (statut %1)</translation>
    </message>
    <message>
        <source>it comes more than once</source>
        <translation>il vient plus d’une fois</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>il manque</translation>
    </message>
    <message>
        <source>it is not the one of this sign-in</source>
        <translation>ce n’est pas celui de cette connexion</translation>
    </message>
    <message>
        <source>it is missing, and this provider always sends it</source>
        <translation>il manque, et ce fournisseur l’envoie toujours</translation>
    </message>
    <message>
        <source>it is not the provider that was asked</source>
        <translation>ce n’est pas le fournisseur qui a été interrogé</translation>
    </message>
    <message>
        <source>the provider gave no reason</source>
        <translation>le fournisseur n’a pas donné de raison</translation>
    </message>
    <message>
        <source>it is missing, and there is no error either</source>
        <translation>il manque, et il n’y a pas d’erreur non plus</translation>
    </message>
    <message>
        <source>it is set by the token request itself</source>
        <translation>il est fixé par la demande de jetons elle-même</translation>
    </message>
    <message>
        <source>it is a secret, and these parameters are stored in plain</source>
        <translation>c’est un secret, et ces paramètres sont enregistrés en clair</translation>
    </message>
    <message>
        <source>it takes a client&apos;s secret neither in the body nor by Basic, but only %1; use a client without a secret</source>
        <translation>il n’accepte le secret d’un client ni dans le corps ni par Basic, mais seulement %1&#xa0;; utilisez un client sans secret</translation>
    </message>
    <message>
        <source>In the Google Cloud console, create an OAuth client of the type “Desktop app” and download its JSON file.</source>
        <translation>Dans la console Google Cloud, créez un client OAuth de type «&#xa0;Application de bureau&#xa0;» et téléchargez son fichier JSON.</translation>
    </message>
    <message>
        <source>it is no JSON: it is empty</source>
        <translation>ce n’est pas du JSON&#xa0;: c’est vide</translation>
    </message>
    <message>
        <source>it is cut off: its JSON ends in the middle, at byte %1</source>
        <translation>il est tronqué&#xa0;: son JSON s’arrête au milieu, à l’octet %1</translation>
    </message>
    <message>
        <source>it is no JSON from byte %1 on: %2</source>
        <translation>ce n’est plus du JSON à partir de l’octet %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Its client_id “%1” has not the form of Google&apos;s client IDs: get the file again from the Google Cloud console.</source>
        <translation>Son client_id «&#xa0;%1&#xa0;» n’a pas la forme des identifiants de client de Google&#xa0;: reprenez le fichier dans la console Google Cloud.</translation>
    </message>
    <message>
        <source>Its %1 is no address of Google&apos;s: %2. Who changed that may be after your tokens. It is not used here, other programs may use it.</source>
        <translation>Son %1 n’est pas une adresse de Google&#xa0;: %2. Qui l’a changé en veut peut-être à vos jetons. Il n’est pas utilisé ici, d’autres programmes peuvent l’utiliser.</translation>
    </message>
    <message>
        <source>its “%1” is missing</source>
        <translation>son «&#xa0;%1&#xa0;» manque</translation>
    </message>
    <message>
        <source>Its registered addresses on this computer are the only ones that it can come back to: sign in with --redirect-uri %1. Or else: %2</source>
        <translation>Ses adresses enregistrées sur cet ordinateur sont les seules auxquelles il peut revenir&#xa0;: connectez-vous avec --redirect-uri %1. Ou bien&#xa0;: %2</translation>
    </message>
    <message>
        <source>AODocs support has to allow the client ID %1.</source>
        <translation>L’assistance AODocs doit autoriser l’identifiant de client %1.</translation>
    </message>
    <message>
        <source>AODocs support has to allow the client ID %1, or the whole Google Cloud project %2.</source>
        <translation>L’assistance AODocs doit autoriser l’identifiant de client %1, ou tout le projet Google Cloud %2.</translation>
    </message>
    <message>
        <source>; Google takes only a client of the type “TVs and Limited Input devices” here</source>
        <translation>&#xa0;; Google n’accepte ici qu’un client de type «&#xa0;Téléviseurs et périphériques à saisie limitée&#xa0;»</translation>
    </message>
    <message>
        <source>; to another device Google gives only %1</source>
        <translation>&#xa0;; à un autre appareil, Google ne donne que %1</translation>
    </message>
    <message>
        <source>it has the status %1 and names no error</source>
        <translation>elle a le statut %1 et ne nomme pas d’erreur</translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <translation>elle n’a pas donné de raison</translation>
    </message>
    <message>
        <source>its verification address is no https address</source>
        <translation>son adresse de vérification n’est pas une adresse https</translation>
    </message>
    <message>
        <source>its member “%1” is missing</source>
        <translation>son membre «&#xa0;%1&#xa0;» manque</translation>
    </message>
    <message>
        <source>its user code is none that a person could type</source>
        <translation>son code d’utilisateur n’est pas de ceux qu’une personne peut saisir</translation>
    </message>
    <message>
        <source>its member “%1” is no number of seconds</source>
        <translation>son membre «&#xa0;%1&#xa0;» n’est pas un nombre de secondes</translation>
    </message>
    <message>
        <source>nobody may ask before its code has expired (interval %1 s, expires_in %2 s)</source>
        <translation>personne ne peut demander avant que son code ait expiré (interval %1&#xa0;s, expires_in %2&#xa0;s)</translation>
    </message>
    <message>
        <source>it names no device authorization endpoint</source>
        <translation>il ne nomme pas de point d’autorisation d’appareil</translation>
    </message>
    <message>
        <source>, so nobody can sign in on another device</source>
        <translation>, personne ne peut donc s’y connecter sur un autre appareil</translation>
    </message>
    <message>
        <source>The person on the other device</source>
        <translation>La personne devant l’autre appareil</translation>
    </message>
    <message>
        <source>the code has expired</source>
        <translation>le code a expiré</translation>
    </message>
    <message>
        <source>provider metadata of %1</source>
        <translation>métadonnées du fournisseur %1</translation>
    </message>
    <message>
        <source>its “%1” is no usable URL</source>
        <translation>son «&#xa0;%1&#xa0;» n’est pas une URL utilisable</translation>
    </message>
    <message>
        <source>its “%1” does not use https</source>
        <translation>son «&#xa0;%1&#xa0;» n’emploie pas https</translation>
    </message>
    <message>
        <source>its “%1” is no list of strings</source>
        <translation>son «&#xa0;%1&#xa0;» n’est pas une liste de chaînes</translation>
    </message>
    <message>
        <source>in %1 it should be a boolean</source>
        <translation>dans %1, ce devrait être un booléen</translation>
    </message>
    <message>
        <source>its issuer has to be the one that was asked, and is “%1” (RFC 8414 3.3)</source>
        <translation>son issuer doit être celui qui a été interrogé, et c’est «&#xa0;%1&#xa0;» (RFC 8414 3.3)</translation>
    </message>
    <message>
        <source>it is no valid URL</source>
        <translation>ce n’est pas une URL valide</translation>
    </message>
    <message>
        <source>an issuer has to use https, unless it is on this machine</source>
        <translation>un émetteur doit employer https, sauf sur cette machine</translation>
    </message>
    <message>
        <source>an issuer has no query, fragment or user name</source>
        <translation>un émetteur n’a ni paramètres, ni fragment, ni nom d’utilisateur</translation>
    </message>
    <message>
        <source>a redirect comes back to this computer: http://127.0.0.1, http://[::1] or http://localhost, with a port and a path if they are fixed</source>
        <translation>une redirection revient à cet ordinateur&#xa0;: http://127.0.0.1, http://[::1] ou http://localhost, avec port et chemin s’ils sont fixés</translation>
    </message>
    <message>
        <source>it cannot revoke now, so the token lives on; try again later</source>
        <translation>il ne peut pas révoquer maintenant, le jeton vit donc encore&#xa0;; réessayez plus tard</translation>
    </message>
    <message>
        <source>it cannot revoke now, so the token lives on; it asks to be tried again after %1</source>
        <translation>il ne peut pas révoquer maintenant, le jeton vit donc encore&#xa0;; il demande de réessayer après %1</translation>
    </message>
    <message>
        <source>The provider has revoked the grant.</source>
        <translation>Le fournisseur a révoqué l’autorisation.</translation>
    </message>
    <message>
        <source>The provider says that the token was dead before.</source>
        <translation>Le fournisseur dit que le jeton était déjà mort.</translation>
    </message>
    <message>
        <source>it names no revocation endpoint</source>
        <translation>il ne nomme pas de point de révocation</translation>
    </message>
    <message>
        <source>, so a grant can be ended only on its own pages; a sign-out without revoking forgets the tokens here</source>
        <translation>, une autorisation ne peut donc prendre fin que sur ses propres pages&#xa0;; une déconnexion sans révocation oublie les jetons ici</translation>
    </message>
    <message>
        <source>it has the status %1 and names no error, so the token may live on</source>
        <translation>il a le statut %1 et ne nomme pas d’erreur, le jeton vit donc peut-être encore</translation>
    </message>
    <message>
        <source>its member “%1” has the wrong type</source>
        <translation>son membre «&#xa0;%1&#xa0;» n’est pas du bon type</translation>
    </message>
    <message>
        <source>its member “%1” comes more than once</source>
        <translation>son membre «&#xa0;%1&#xa0;» vient plus d’une fois</translation>
    </message>
    <message>
        <source>its member “%1” holds a character that no token may hold</source>
        <translation>son membre «&#xa0;%1&#xa0;» contient un caractère qu’aucun jeton ne peut contenir</translation>
    </message>
    <message>
        <source>its token type is “%1”, and only Bearer is understood</source>
        <translation>son type de jeton est «&#xa0;%1&#xa0;», et seul Bearer est compris</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>statut %1</translation>
    </message>
    <message>
        <source>it has the status %1</source>
        <translation>il a le statut %1</translation>
    </message>
    <message>
        <source>it is for a desktop client</source>
        <translation>il est pour un client d’ordinateur</translation>
    </message>
    <message>
        <source>it is for a web application</source>
        <translation>il est pour une application web</translation>
    </message>
    <message>
        <source>it is the key of a service account, which cannot sign a person in</source>
        <translation>c’est la clé d’un compte de service, qui ne peut pas connecter une personne</translation>
    </message>
    <message>
        <source>It holds a private key: whoever has the file can act as that account.</source>
        <translation>Il contient une clé privée&#xa0;: qui a le fichier peut agir comme ce compte.</translation>
    </message>
    <message>
        <source>it holds gcloud&apos;s application default credentials, which belong to gcloud&apos;s own client</source>
        <translation>il contient les identifiants par défaut de gcloud (application default credentials), qui appartiennent au client de gcloud</translation>
    </message>
    <message>
        <source>It holds a refresh token: whoever has the file can act as you.</source>
        <translation>Il contient un jeton d’actualisation&#xa0;: qui a le fichier peut agir comme vous.</translation>
    </message>
    <message>
        <source>it holds Google credentials of another kind</source>
        <translation>il contient des identifiants Google d’un autre genre</translation>
    </message>
    <message>
        <source>it is an API key, which names a project and no person</source>
        <translation>c’est une clé d’API, qui nomme un projet et non une personne</translation>
    </message>
    <message>
        <source>it is the configuration of an Android app (google-services.json)</source>
        <translation>c’est la configuration d’une application Android (google-services.json)</translation>
    </message>
    <message>
        <source>it is the property list of an iOS client, and no JSON</source>
        <translation>c’est la liste de propriétés d’un client iOS, et non du JSON</translation>
    </message>
    <message>
        <source>it holds two clients or more</source>
        <translation>il contient deux clients ou plus</translation>
    </message>
    <message>
        <source>Take one file for each client.</source>
        <translation>Prenez un fichier par client.</translation>
    </message>
    <message>
        <source>its members stand alone, without “installed” around them</source>
        <translation>ses membres sont seuls, sans «&#xa0;installed&#xa0;» autour</translation>
    </message>
    <message>
        <source>Take the file as it was downloaded.</source>
        <translation>Prenez le fichier tel qu’il a été téléchargé.</translation>
    </message>
    <message>
        <source>a member is missing</source>
        <translation>un membre manque</translation>
    </message>
    <message>
        <source>it is JSON of another kind, without a member “installed”</source>
        <translation>c’est du JSON d’un autre genre, sans membre «&#xa0;installed&#xa0;»</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>il est tronqué</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>Téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>ce n’est pas du JSON</translation>
    </message>
    <message>
        <source>it is for a web application, where the redirect address %1 means port 80, which this program cannot open: register http://127.0.0.1:8080/callback for it and take its file again, or use a desktop client</source>
        <translation>il est pour une application web, où l’adresse de redirection %1 désigne le port 80, que ce programme ne peut pas ouvrir&#xa0;: enregistrez-y http://127.0.0.1:8080/callback et reprenez son fichier, ou utilisez un client pour ordinateur</translation>
    </message>
</context>
<context>
    <name>oauth_errors</name>
    <message>
        <source>The person, or a policy of their organization, refused what was asked for. Sign in again and allow it, or ask the administrator.</source>
        <translation>La personne, ou une règle de son organisation, a refusé ce qui était demandé. Reconnectez-vous et autorisez-le, ou demandez à l’administrateur.</translation>
    </message>
    <message>
        <source>A parameter is missing, doubled or not allowed. Compare the request with the provider&apos;s documentation.</source>
        <translation>Un paramètre manque, est en double ou n’est pas permis. Comparez la requête avec la documentation du fournisseur.</translation>
    </message>
    <message>
        <source>The client is unknown, or its secret is wrong. Compare both with the console.</source>
        <translation>Le client est inconnu, ou son secret est faux. Comparez les deux avec la console.</translation>
    </message>
    <message>
        <source>The code or the refresh token is expired, used up, revoked or of another client. Sign in again.</source>
        <translation>Le code ou le jeton d’actualisation est expiré, épuisé, révoqué ou d’un autre client. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>A scope is misspelt or not allowed. Compare the scopes with the API&apos;s documentation.</source>
        <translation>Une portée est mal écrite ou n’est pas permise. Comparez les portées avec la documentation de l’API.</translation>
    </message>
    <message>
        <source>The client may not use this way to get a token. Take a client of the type “Desktop app”.</source>
        <translation>Le client ne peut pas obtenir de jeton de cette manière. Prenez un client de type «&#xa0;Application de bureau&#xa0;».</translation>
    </message>
    <message>
        <source>The provider does not know this way to get a token.</source>
        <translation>Le fournisseur ne connaît pas cette manière d’obtenir un jeton.</translation>
    </message>
    <message>
        <source>The provider does not answer with what was asked for: ask for a code.</source>
        <translation>Le fournisseur ne répond pas par ce qui a été demandé&#xa0;: demandez un code.</translation>
    </message>
    <message>
        <source>The provider failed. Try again later.</source>
        <translation>Le fournisseur a échoué. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The provider is overloaded. Try again later.</source>
        <translation>Le fournisseur est surchargé. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The redirect address is not registered for the client. Register it, or take a client of the type “Desktop app”.</source>
        <translation>L’adresse de redirection n’est pas enregistrée pour le client. Enregistrez-la, ou prenez un client de type «&#xa0;Application de bureau&#xa0;».</translation>
    </message>
    <message>
        <source>Nobody is signed in and prompt=none forbade to ask. Sign in without it.</source>
        <translation>Personne n’est connecté et prompt=none interdisait de demander. Connectez-vous sans lui.</translation>
    </message>
    <message>
        <source>The person has to do something and prompt=none forbade to ask. Sign in without it.</source>
        <translation>La personne doit faire quelque chose et prompt=none interdisait de le demander. Connectez-vous sans lui.</translation>
    </message>
    <message>
        <source>The person has not consented yet and prompt=none forbade to ask. Sign in without it.</source>
        <translation>La personne n’a pas encore consenti et prompt=none interdisait de demander. Connectez-vous sans lui.</translation>
    </message>
    <message>
        <source>Several accounts are signed in and prompt=none forbade to ask. Name one with login_hint.</source>
        <translation>Plusieurs comptes sont connectés et prompt=none interdisait de demander. Nommez-en un avec login_hint.</translation>
    </message>
    <message>
        <source>The person has not entered the code yet. Ask again after the interval.</source>
        <translation>La personne n’a pas encore saisi le code. Redemandez après l’intervalle.</translation>
    </message>
    <message>
        <source>The program asks too often. Add 5 seconds to the interval.</source>
        <translation>Le programme demande trop souvent. Ajoutez 5 secondes à l’intervalle.</translation>
    </message>
    <message>
        <source>The device code has expired. Sign in again.</source>
        <translation>Le code d’appareil a expiré. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>The access token is expired, revoked, malformed or for another service. Get another one.</source>
        <translation>Le jeton d’accès est expiré, révoqué, mal formé ou pour un autre service. Procurez-vous-en un autre.</translation>
    </message>
    <message>
        <source>The access token does not allow this. Sign in again with the scope that the answer names.</source>
        <translation>Le jeton d’accès ne permet pas cela. Reconnectez-vous avec la portée que nomme la réponse.</translation>
    </message>
</context>
<context>
    <name>oddities</name>
    <message>
        <source>The status %1 is none of HTTP&apos;s: they go from 100 to 599.</source>
        <translation>Le statut %1 n’est pas de HTTP&#xa0;: ils vont de 100 à 599.</translation>
    </message>
    <message>
        <source>The answer tells two lengths, %1: where its body ends is a guess.</source>
        <translation>La réponse dit deux longueurs, %1&#xa0;: où finit son corps reste à deviner.</translation>
    </message>
    <message>
        <source>Its Content-Length is “%1”, which is no number of bytes.</source>
        <translation>Son Content-Length est «&#xa0;%1&#xa0;», qui n’est pas un nombre d’octets.</translation>
    </message>
    <message>
        <source>The body is packed as “%1”, which the request did not ask for; it is shown as it came.</source>
        <translation>Le corps est compressé en «&#xa0;%1&#xa0;», que la requête ne demandait pas&#xa0;; il est montré tel qu’il est arrivé.</translation>
    </message>
    <message>
        <source>The answer says that it is JSON, and a web page came.</source>
        <translation>La réponse se dit en JSON, et c’est une page web qui est venue.</translation>
    </message>
    <message>
        <source>The body is no valid UTF-8: the bytes that are none are shown as U+FFFD.</source>
        <translation>Le corps n’est pas de l’UTF-8 valide&#xa0;: les octets qui n’en sont pas sont montrés par U+FFFD.</translation>
    </message>
    <message>
        <source>A byte order mark stands before the JSON, where none may be.</source>
        <translation>Un indicateur d’ordre des octets (BOM) précède le JSON, où il ne peut y en avoir.</translation>
    </message>
    <message>
        <source>Its WWW-Authenticate, “%1”, holds no challenge.</source>
        <translation>Son WWW-Authenticate, «&#xa0;%1&#xa0;», ne contient pas de défi.</translation>
    </message>
    <message>
        <source>A 401 has to name in WWW-Authenticate what it wants, and this one does not.</source>
        <translation>Un 401 doit dire dans WWW-Authenticate ce qu’il veut, et celui-ci ne le dit pas.</translation>
    </message>
    <message>
        <source>Its WWW-Authenticate, “%1”, lacks commas between its parameters.</source>
        <translation>Il manque des virgules entre les paramètres de son WWW-Authenticate, «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>page_errors</name>
    <message>
        <source>The client is not of the type “Desktop app”, so its redirect addresses are fixed.</source>
        <translation>Le client n’est pas de type «&#xa0;Application de bureau&#xa0;», ses adresses de redirection sont donc fixes.</translation>
    </message>
    <message>
        <source>Use the file of a desktop client, or sign in with a redirect address that the client has registered.</source>
        <translation>Utilisez le fichier d’un client pour ordinateur, ou connectez-vous avec une adresse de redirection que le client a enregistrée.</translation>
    </message>
    <message>
        <source>The app is in testing, and this account is not among its test users.</source>
        <translation>L’application est en test, et ce compte n’est pas parmi ses utilisateurs test.</translation>
    </message>
    <message>
        <source>Add the account under APIs &amp; Services → OAuth consent screen → Test users, or publish the app.</source>
        <translation>Ajoutez le compte sous API et services → Écran de consentement OAuth → Utilisateurs test, ou publiez l’application.</translation>
    </message>
    <message>
        <source>The administrator of the Workspace forbids this app or one of its scopes.</source>
        <translation>L’administrateur du Workspace interdit cette application ou l’une de ses portées.</translation>
    </message>
    <message>
        <source>Ask the administrator to trust the client ID under Security → API controls.</source>
        <translation>Demandez à l’administrateur de faire confiance à l’identifiant du client sous Sécurité → Commandes des API.</translation>
    </message>
    <message>
        <source>The client is for the accounts of one organization alone.</source>
        <translation>Le client n’est que pour les comptes d’une seule organisation.</translation>
    </message>
    <message>
        <source>Choose an account of that organization, or make the consent screen external.</source>
        <translation>Choisissez un compte de cette organisation, ou rendez l’écran de consentement externe.</translation>
    </message>
    <message>
        <source>The client ID is unknown.</source>
        <translation>L’identifiant du client est inconnu.</translation>
    </message>
    <message>
        <source>Compare it with the console: it may be cut, or of another project.</source>
        <translation>Comparez-le avec la console&#xa0;: il est peut-être tronqué, ou d’un autre projet.</translation>
    </message>
    <message>
        <source>The client was deleted, by somebody or because nobody used it.</source>
        <translation>Le client a été supprimé, par quelqu’un ou parce que personne ne s’en servait.</translation>
    </message>
    <message>
        <source>It can be restored for 30 days; then create another one.</source>
        <translation>Il peut être restauré pendant 30 jours&#xa0;; ensuite, créez-en un autre.</translation>
    </message>
    <message>
        <source>The client or its project was suspended.</source>
        <translation>Le client ou son projet a été suspendu.</translation>
    </message>
    <message>
        <source>The owner of the project finds the reason in the console and in their mail.</source>
        <translation>Le propriétaire du projet en trouve la raison dans la console et dans son courrier.</translation>
    </message>
    <message>
        <source>A scope is misspelt or unknown; the page lists it as {invalid=[…]}.</source>
        <translation>Une portée est mal écrite ou inconnue&#xa0;; la page la liste sous la forme {invalid=[…]}.</translation>
    </message>
    <message>
        <source>Leave it out, or copy its full name from the API&apos;s documentation.</source>
        <translation>Retirez-la, ou copiez son nom complet dans la documentation de l’API.</translation>
    </message>
    <message>
        <source>The administrator of a Workspace for Education has not allowed this app yet.</source>
        <translation>L’administrateur d’un Workspace for Education n’a pas encore autorisé cette application.</translation>
    </message>
    <message>
        <source>Ask the administrator to configure access for the client ID.</source>
        <translation>Demandez à l’administrateur de configurer l’accès pour l’identifiant du client.</translation>
    </message>
    <message>
        <source>The page is open inside of another program, and not in a browser.</source>
        <translation>La page est ouverte à l’intérieur d’un autre programme, et non dans un navigateur.</translation>
    </message>
    <message>
        <source>Copy the link and open it in Firefox, Chrome, Edge or Safari.</source>
        <translation>Copiez le lien et ouvrez-le dans Firefox, Chrome, Edge ou Safari.</translation>
    </message>
    <message>
        <source>A parameter is missing, doubled or not allowed; the page says which.</source>
        <translation>Un paramètre manque, est en double ou n’est pas permis&#xa0;; la page dit lequel.</translation>
    </message>
    <message>
        <source>Take back further parameters. An address that was cut when it was copied does it, too: copy it again.</source>
        <translation>Retirez les paramètres ajoutés. Une adresse tronquée à la copie fait cela aussi&#xa0;: copiez-la de nouveau.</translation>
    </message>
    <message>
        <source>Google has not examined the app, and it asks for sensitive scopes.</source>
        <translation>Google n’a pas examiné l’application, et elle demande des portées sensibles.</translation>
    </message>
    <message>
        <source>If the project is yours or your company&apos;s: Advanced → Go to the app.</source>
        <translation>Si le projet est à vous ou à votre entreprise&#xa0;: Paramètres avancés → Accéder à l’application.</translation>
    </message>
    <message>
        <source>Entra: the redirect address is not registered for the application.</source>
        <translation>Entra&#xa0;: l’adresse de redirection n’est pas enregistrée pour l’application.</translation>
    </message>
    <message>
        <source>Register http://localhost under Authentication → Mobile and desktop applications, and sign in with the redirect address http://localhost.</source>
        <translation>Enregistrez http://localhost sous Authentification → Applications mobiles et de bureau, et connectez-vous avec l’adresse de redirection http://localhost.</translation>
    </message>
    <message>
        <source>Entra: the application is not in the directory that was asked.</source>
        <translation>Entra&#xa0;: l’application n’est pas dans l’annuaire interrogé.</translation>
    </message>
    <message>
        <source>Check the client ID and the tenant.</source>
        <translation>Vérifiez l’identifiant du client et le locataire.</translation>
    </message>
    <message>
        <source>Entra: the application is for one tenant, and many were asked for.</source>
        <translation>Entra&#xa0;: l’application est pour un locataire, et plusieurs ont été demandés.</translation>
    </message>
    <message>
        <source>Name the tenant: its directory ID or its domain.</source>
        <translation>Nommez le locataire&#xa0;: l’identifiant de son annuaire ou son domaine.</translation>
    </message>
    <message>
        <source>Entra: nobody has consented to the application yet.</source>
        <translation>Entra&#xa0;: personne n’a encore consenti à l’application.</translation>
    </message>
    <message>
        <source>Ask for consent, or let the administrator give it.</source>
        <translation>Demandez le consentement, ou faites-le donner par l’administrateur.</translation>
    </message>
    <message>
        <source>Entra: only an administrator may consent to what is asked for.</source>
        <translation>Entra&#xa0;: seul un administrateur peut consentir à ce qui est demandé.</translation>
    </message>
    <message>
        <source>Let the administrator consent, or ask for fewer scopes.</source>
        <translation>Faites consentir l’administrateur, ou demandez moins de portées.</translation>
    </message>
    <message>
        <source>Entra: the account is of another directory.</source>
        <translation>Entra&#xa0;: le compte est d’un autre annuaire.</translation>
    </message>
    <message>
        <source>Choose another account, or name the tenant of this one.</source>
        <translation>Choisissez un autre compte, ou nommez le locataire de celui-ci.</translation>
    </message>
</context>
<context>
    <name>parts_text</name>
    <message>
        <source>the search</source>
        <translation>la recherche</translation>
    </message>
</context>
<context>
    <name>parts_writer</name>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
</context>
<context>
    <name>postman</name>
    <message>
        <source>the authorization (%1)</source>
        <translation>l’autorisation (%1)</translation>
    </message>
    <message>
        <source>the file of the field %1</source>
        <translation>le fichier du champ %1</translation>
    </message>
    <message>
        <source>the file that is the body</source>
        <translation>le fichier qui est le corps</translation>
    </message>
    <message>
        <source>collection</source>
        <translation>collection</translation>
    </message>
    <message>
        <source>its variables make requests of more than %1 MB</source>
        <translation>ses variables font des requêtes de plus de %1&#xa0;Mo</translation>
    </message>
    <message>
        <source>the authorization of its folder or collection (%1)</source>
        <translation>l’autorisation de son dossier ou de sa collection (%1)</translation>
    </message>
</context>
<context>
    <name>preflight</name>
    <message>
        <source>expired %1</source>
        <translation>expiré %1</translation>
    </message>
    <message>
        <source>no token is left; sign in again</source>
        <translation>il ne reste pas de jeton&#xa0;; reconnectez-vous</translation>
    </message>
    <message>
        <source>no API takes a %1 as bearer token</source>
        <translation>aucune API n’accepte ceci au porteur&#xa0;: %1</translation>
    </message>
    <message>
        <source>this is no token</source>
        <translation>ce n’est pas un jeton</translation>
    </message>
    <message>
        <source>Drive takes no ID token</source>
        <translation>Drive n’accepte pas de jeton d’identité</translation>
    </message>
    <message>
        <source>only AODocs takes a security code</source>
        <translation>seul AODocs accepte un code de sécurité</translation>
    </message>
    <message>
        <source>%1 is not on the list for %2</source>
        <translation>%1 n’est pas dans la liste pour %2</translation>
    </message>
    <message>
        <source>plain http can be read on the way</source>
        <translation>http simple peut être lu en chemin</translation>
    </message>
    <message>
        <source>a token in the address ends up in logs</source>
        <translation>un jeton dans l’adresse finit dans des journaux</translation>
    </message>
    <message>
        <source>the scope for this was not granted</source>
        <translation>la portée pour ceci n’a pas été accordée</translation>
    </message>
</context>
<context>
    <name>preset</name>
    <message>
        <source>Drive · Who am I, and how much space is used</source>
        <translation>Drive · Qui suis-je, et combien d’espace est utilisé</translation>
    </message>
    <message>
        <source>Drive · List files</source>
        <translation>Drive · Lister les fichiers</translation>
    </message>
    <message>
        <source>Drive · Find files by name</source>
        <translation>Drive · Trouver des fichiers par leur nom</translation>
    </message>
    <message>
        <source>Drive · Get a file&apos;s metadata</source>
        <translation>Drive · Lire les métadonnées d’un fichier</translation>
    </message>
    <message>
        <source>Drive · Download a file&apos;s content</source>
        <translation>Drive · Télécharger le contenu d’un fichier</translation>
    </message>
    <message>
        <source>Drive · Export a Docs file as PDF</source>
        <translation>Drive · Exporter un fichier Docs en PDF</translation>
    </message>
    <message>
        <source>Drive · Create an empty document</source>
        <translation>Drive · Créer un document vide</translation>
    </message>
    <message>
        <source>Drive · Copy a file</source>
        <translation>Drive · Copier un fichier</translation>
    </message>
    <message>
        <source>Drive · Rename a file</source>
        <translation>Drive · Renommer un fichier</translation>
    </message>
    <message>
        <source>Drive · Delete a file for good</source>
        <translation>Drive · Supprimer un fichier pour de bon</translation>
    </message>
    <message>
        <source>Drive · List who may use a file</source>
        <translation>Drive · Lister qui peut utiliser un fichier</translation>
    </message>
    <message>
        <source>Drive · Share a file with a person</source>
        <translation>Drive · Partager un fichier avec une personne</translation>
    </message>
    <message>
        <source>Drive · Stop sharing a file with a person</source>
        <translation>Drive · Ne plus partager un fichier avec une personne</translation>
    </message>
    <message>
        <source>Drive · List shared drives</source>
        <translation>Drive · Lister les Drive partagés</translation>
    </message>
    <message>
        <source>Drive · Get the token from which changes are listed</source>
        <translation>Drive · Obtenir le jeton à partir duquel lister les changements</translation>
    </message>
    <message>
        <source>Drive · List changes</source>
        <translation>Drive · Lister les changements</translation>
    </message>
    <message>
        <source>AODocs · Who am I</source>
        <translation>AODocs · Qui suis-je</translation>
    </message>
    <message>
        <source>AODocs · My roles in the domain</source>
        <translation>AODocs · Mes rôles dans le domaine</translation>
    </message>
    <message>
        <source>AODocs · My roles in a library</source>
        <translation>AODocs · Mes rôles dans une bibliothèque</translation>
    </message>
    <message>
        <source>AODocs · Another user</source>
        <translation>AODocs · Un autre utilisateur</translation>
    </message>
    <message>
        <source>AODocs · List libraries, names alone</source>
        <translation>AODocs · Lister les bibliothèques, noms seuls</translation>
    </message>
    <message>
        <source>AODocs · List libraries with their settings</source>
        <translation>AODocs · Lister les bibliothèques avec leurs réglages</translation>
    </message>
    <message>
        <source>AODocs · Search libraries</source>
        <translation>AODocs · Chercher des bibliothèques</translation>
    </message>
    <message>
        <source>AODocs · Get a library</source>
        <translation>AODocs · Lire une bibliothèque</translation>
    </message>
    <message>
        <source>AODocs · List a library&apos;s permissions</source>
        <translation>AODocs · Lister les autorisations d’une bibliothèque</translation>
    </message>
    <message>
        <source>AODocs · List a library&apos;s classes</source>
        <translation>AODocs · Lister les classes d’une bibliothèque</translation>
    </message>
    <message>
        <source>AODocs · Get a class</source>
        <translation>AODocs · Lire une classe</translation>
    </message>
    <message>
        <source>AODocs · List a library&apos;s views</source>
        <translation>AODocs · Lister les vues d’une bibliothèque</translation>
    </message>
    <message>
        <source>AODocs · Get a view</source>
        <translation>AODocs · Lire une vue</translation>
    </message>
    <message>
        <source>AODocs · Search a library&apos;s documents</source>
        <translation>AODocs · Chercher dans les documents d’une bibliothèque</translation>
    </message>
    <message>
        <source>AODocs · Search the whole domain</source>
        <translation>AODocs · Chercher dans tout le domaine</translation>
    </message>
    <message>
        <source>AODocs · Search in a view</source>
        <translation>AODocs · Chercher dans une vue</translation>
    </message>
    <message>
        <source>AODocs · List all documents (library administrators)</source>
        <translation>AODocs · Lister tous les documents (administrateurs de bibliothèque)</translation>
    </message>
    <message>
        <source>AODocs · Count documents (library administrators)</source>
        <translation>AODocs · Compter les documents (administrateurs de bibliothèque)</translation>
    </message>
    <message>
        <source>AODocs · Get a document</source>
        <translation>AODocs · Lire un document</translation>
    </message>
    <message>
        <source>AODocs · Get the document of a Drive file</source>
        <translation>AODocs · Lire le document d’un fichier Drive</translation>
    </message>
    <message>
        <source>AODocs · Get a pre-filled, unsaved document</source>
        <translation>AODocs · Obtenir un document prérempli, non enregistré</translation>
    </message>
    <message>
        <source>AODocs · Create a document</source>
        <translation>AODocs · Créer un document</translation>
    </message>
    <message>
        <source>AODocs · Change a document&apos;s title</source>
        <translation>AODocs · Changer le titre d’un document</translation>
    </message>
    <message>
        <source>AODocs · Replace a document (resets what is not given)</source>
        <translation>AODocs · Remplacer un document (remet à zéro ce qui n’est pas donné)</translation>
    </message>
    <message>
        <source>AODocs · Delete a document</source>
        <translation>AODocs · Supprimer un document</translation>
    </message>
    <message>
        <source>AODocs · List a Drive file&apos;s permissions as AODocs sees them</source>
        <translation>AODocs · Lister les autorisations d’un fichier Drive telles qu’AODocs les voit</translation>
    </message>
    <message>
        <source>AODocs · Read the audit log (super administrators)</source>
        <translation>AODocs · Lire le journal d’audit (super administrateurs)</translation>
    </message>
    <message>
        <source>AODocs · Get the domain</source>
        <translation>AODocs · Lire le domaine</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <source>“%1” needs a value for it</source>
        <translation>«&#xa0;%1&#xa0;» a besoin d’une valeur pour cela</translation>
    </message>
    <message>
        <source>“%1” has no such parameter, but: %2</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas ce paramètre, mais&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n de plus</numerusform>
            <numerusform>%1 et %n de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>private_folder</name>
    <message>
        <source>the folder cannot be made</source>
        <translation>le dossier ne peut être créé</translation>
    </message>
</context>
<context>
    <name>private_key</name>
    <message>
        <source>without a kid</source>
        <translation>sans kid</translation>
    </message>
    <message>
        <source>it is a public key, which cannot decrypt</source>
        <translation>c’est une clé publique, qui ne peut pas déchiffrer</translation>
    </message>
    <message>
        <source>its private members are missing, damaged or of the wrong length</source>
        <translation>ses membres privés manquent, sont abîmés ou de mauvaise longueur</translation>
    </message>
    <message>
        <source>its private and its public members do not belong together</source>
        <translation>ses membres privés et publics ne vont pas ensemble</translation>
    </message>
    <message>
        <source>it holds no unencrypted private key, so it cannot decrypt</source>
        <translation>il ne contient pas de clé privée non chiffrée, il ne peut donc pas déchiffrer</translation>
    </message>
</context>
<context>
    <name>probe</name>
    <message>
        <source>ask tokeninfo about the token, which is sent to the provider that issued it</source>
        <translation>interroger tokeninfo sur le jeton, qui est envoyé au fournisseur qui l’a émis</translation>
    </message>
    <message>
        <source>ask the provider&apos;s userinfo with the token, which is sent to the provider</source>
        <translation>interroger le userinfo du fournisseur avec le jeton, qui est envoyé au fournisseur</translation>
    </message>
    <message>
        <source>ask Drive&apos;s about.get with the token, which is sent to Drive</source>
        <translation>interroger about.get de Drive avec le jeton, qui est envoyé à Drive</translation>
    </message>
    <message>
        <source>ask AODocs&apos; GET /user/v1/me with the token, which is sent to AODocs</source>
        <translation>interroger GET /user/v1/me d’AODocs avec le jeton, qui est envoyé à AODocs</translation>
    </message>
    <message>
        <source>ask AODocs for this person&apos;s roles in the library; the token is sent to AODocs</source>
        <translation>demander à AODocs les rôles de cette personne dans la bibliothèque&#xa0;; le jeton est envoyé à AODocs</translation>
    </message>
    <message>
        <source>send the same request with the scheme written “Bearer”</source>
        <translation>envoyer la même requête avec le schéma écrit «&#xa0;Bearer&#xa0;»</translation>
    </message>
    <message>
        <source>send the same request with supportsAllDrives=true</source>
        <translation>envoyer la même requête avec supportsAllDrives=true</translation>
    </message>
    <message>
        <source>send the same request with another of the person&apos;s domains as “domain”</source>
        <translation>envoyer la même requête avec un autre des domaines de la personne pour «&#xa0;domain&#xa0;»</translation>
    </message>
    <message>
        <source>refresh the account: its refresh token is sent to the token endpoint</source>
        <translation>actualiser le compte&#xa0;: son jeton d’actualisation est envoyé au point d’accès des jetons</translation>
    </message>
    <message>
        <source>refresh the account and send the same request with the new token</source>
        <translation>actualiser le compte et envoyer la même requête avec le nouveau jeton</translation>
    </message>
    <message>
        <source>ask tokeninfo about the token</source>
        <translation>interroger tokeninfo sur le jeton</translation>
    </message>
    <message>
        <source>ask the provider&apos;s userinfo</source>
        <translation>interroger le userinfo du fournisseur</translation>
    </message>
    <message>
        <source>ask Drive&apos;s about.get</source>
        <translation>interroger about.get de Drive</translation>
    </message>
    <message>
        <source>ask AODocs&apos; GET /user/v1/me</source>
        <translation>interroger GET /user/v1/me d’AODocs</translation>
    </message>
    <message>
        <source>ask AODocs for this person&apos;s roles in the library</source>
        <translation>demander à AODocs les rôles de cette personne dans la bibliothèque</translation>
    </message>
    <message>
        <source>send the same request with another “domain”</source>
        <translation>envoyer la même requête avec un autre «&#xa0;domain&#xa0;»</translation>
    </message>
    <message>
        <source>refresh the account</source>
        <translation>actualiser le compte</translation>
    </message>
    <message>
        <source>send the same request with a fresh token</source>
        <translation>envoyer la même requête avec un nouveau jeton</translation>
    </message>
</context>
<context>
    <name>probe_question</name>
    <message>
        <source>it answers no such question itself</source>
        <translation>il ne répond pas lui-même à une telle question</translation>
    </message>
    <message>
        <source>what is known of the request does not allow the question</source>
        <translation>ce qu’on sait de la requête ne permet pas cette question</translation>
    </message>
</context>
<context>
    <name>profile</name>
    <message>
        <source>Any JWT</source>
        <translation>N’importe quel JWT</translation>
    </message>
    <message>
        <source>OpenID Connect</source>
        <translation>OpenID Connect</translation>
    </message>
    <message>
        <source>Google</source>
        <translation>Google</translation>
    </message>
    <message>
        <source>Microsoft Entra</source>
        <translation>Microsoft Entra</translation>
    </message>
    <message>
        <source>Gmail inline action</source>
        <translation>Action intégrée à Gmail</translation>
    </message>
    <message>
        <source>JWT access token (RFC 9068)</source>
        <translation>Jeton d’accès JWT (RFC 9068)</translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>a provider is reached by https</source>
        <translation>un fournisseur est joint en https</translation>
    </message>
    <message>
        <source>this is not Google</source>
        <translation>ce n’est pas Google</translation>
    </message>
    <message>
        <source>the file of accounts</source>
        <translation>le fichier des comptes</translation>
    </message>
    <message>
        <source>it was written by a newer Tokenloupe</source>
        <translation>il a été écrit par un Tokenloupe plus récent</translation>
    </message>
    <message>
        <source>it is too large for a list of accounts</source>
        <translation>il est trop grand pour une liste de comptes</translation>
    </message>
    <message>
        <source>this is not Microsoft Entra</source>
        <translation>ce n’est pas Microsoft Entra</translation>
    </message>
</context>
<context>
    <name>providers</name>
    <message>
        <source>Google</source>
        <translation>Google</translation>
    </message>
    <message>
        <source>Microsoft Entra</source>
        <translation>Microsoft Entra</translation>
    </message>
    <message>
        <source>Built-in sandbox</source>
        <translation>Bac à sable intégré</translation>
    </message>
    <message>
        <source>Another OpenID provider</source>
        <translation>Autre fournisseur OpenID</translation>
    </message>
</context>
<context>
    <name>recognise</name>
    <message>
        <source>It stands in quotation marks, which are no part of it.</source>
        <translation>Il est entre guillemets, qui n’en font pas partie.</translation>
    </message>
    <message>
        <source>ID token</source>
        <translation>jeton d’identité (ID token)</translation>
    </message>
    <message>
        <source>access token</source>
        <translation>jeton d’accès</translation>
    </message>
    <message>
        <source>refresh token</source>
        <translation>jeton d’actualisation</translation>
    </message>
    <message>
        <source>client secret</source>
        <translation>secret de client</translation>
    </message>
    <message>
        <source>authorization code</source>
        <translation>code d’autorisation</translation>
    </message>
    <message>
        <source>bearer token</source>
        <translation>jeton au porteur</translation>
    </message>
    <message>
        <source>Google&apos;s tokeninfo service tells whose it is. It is good for an hour; revoke it if others saw it.</source>
        <translation>Le service tokeninfo de Google dit à qui il est. Il vaut une heure&#xa0;; révoquez-le si d’autres l’ont vu.</translation>
    </message>
    <message>
        <source>It was exposed here: revoke it at https://myaccount.google.com/connections and sign in again.</source>
        <translation>Il a été exposé ici&#xa0;: révoquez-le sur https://myaccount.google.com/connections et reconnectez-vous.</translation>
    </message>
    <message>
        <source>A refresh token of the older form, or a very old access token: both began with “1/”. Take it for the former: it was exposed here, so revoke it at https://myaccount.google.com/connections.</source>
        <translation>Un jeton d’actualisation de l’ancienne forme, ou un très vieux jeton d’accès&#xa0;: les deux commençaient par «&#xa0;1/&#xa0;». Prenez-le pour le premier&#xa0;: il a été exposé ici, révoquez-le donc sur https://myaccount.google.com/connections.</translation>
    </message>
    <message>
        <source>Nobody but its client can use it: sign in again rather than try.</source>
        <translation>Seul son client peut s’en servir&#xa0;: reconnectez-vous plutôt que d’essayer.</translation>
    </message>
    <message>
        <source>It was exposed here: add a new secret to the client in the Google Cloud console, then disable this one.</source>
        <translation>Il a été exposé ici&#xa0;: ajoutez un nouveau secret au client dans la console Google Cloud, puis désactivez celui-ci.</translation>
    </message>
    <message>
        <source>It was exposed here: restrict it, or make a new one, in the Google Cloud console.</source>
        <translation>Elle a été exposée ici&#xa0;: restreignez-la, ou faites-en une nouvelle, dans la console Google Cloud.</translation>
    </message>
    <message>
        <source>Only its issuer can read it: ask its introspection service, or where it came from.</source>
        <translation>Seul son émetteur peut le lire&#xa0;: interrogez son service d’introspection, ou l’endroit d’où il vient.</translation>
    </message>
    <message>
        <source>Copy it again, whole, from where it was made.</source>
        <translation>Copiez-le de nouveau, entier, là où il a été fait.</translation>
    </message>
    <message>
        <source>Inspect it. While it is valid, whoever has it can use it.</source>
        <translation>Inspectez-le. Tant qu’il est valide, qui l’a peut s’en servir.</translation>
    </message>
</context>
<context>
    <name>redirects</name>
    <message>
        <source>it is the last of %1 redirects, which lead nowhere</source>
        <translation>c’est la dernière de %1 redirections, qui ne mènent nulle part</translation>
    </message>
</context>
<context>
    <name>refresh_token_doctor</name>
    <message>
        <source>Google says so: an administrator&apos;s session control ended the session, as it does every few hours.</source>
        <translation>Google le dit&#xa0;: le contrôle de session d’un administrateur a mis fin à la session, comme il le fait toutes les quelques heures.</translation>
    </message>
    <message>
        <source>An administrator&apos;s session control would be named in the answer.</source>
        <translation>Le contrôle de session d’un administrateur serait nommé dans la réponse.</translation>
    </message>
    <message>
        <source>An administrator has restricted a service that this account&apos;s scopes belong to.</source>
        <translation>Un administrateur a restreint un service auquel appartiennent les portées de ce compte.</translation>
    </message>
    <message>
        <source>The provider does not take the client %1 itself: it was deleted, or its secret was changed.</source>
        <translation>Le fournisseur n’accepte pas le client %1 lui-même&#xa0;: il a été supprimé, ou son secret a été changé.</translation>
    </message>
    <message>
        <source>The refresh token was issued to another client than %1.</source>
        <translation>Le jeton d’actualisation a été émis à un autre client que %1.</translation>
    </message>
    <message>
        <source>Google knows the token: it says that it expired or was revoked.</source>
        <translation>Google connaît le jeton&#xa0;: il dit qu’il a expiré ou a été révoqué.</translation>
    </message>
    <message>
        <source>Google does not say that the token expired: it does not know it as one of %1. Another program may have changed the keychain&apos;s item.</source>
        <translation>Google ne dit pas que le jeton a expiré&#xa0;: il ne le connaît pas comme l’un de ceux de %1. Un autre programme a peut-être changé l’élément du trousseau.</translation>
    </message>
    <message>
        <source>The token may belong to another client than %1.</source>
        <translation>Le jeton appartient peut-être à un autre client que %1.</translation>
    </message>
    <message>
        <source>When the sign-in was, and with which scopes, is not known here.</source>
        <translation>Quand la connexion a eu lieu, et avec quelles portées, n’est pas connu ici.</translation>
    </message>
    <message>
        <source>With scopes for name and e-mail alone there is no end after seven days.</source>
        <translation>Avec les seules portées du nom et de l’e-mail, il n’y a pas de fin au bout de sept jours.</translation>
    </message>
    <message>
        <source>The grant still gave tokens after seven days.</source>
        <translation>L’autorisation donnait encore des jetons après sept jours.</translation>
    </message>
    <message>
        <source>The sign-in was %1 ago, less than seven days.</source>
        <translation>La connexion date de %1, moins de sept jours.</translation>
    </message>
    <message>
        <source>The sign-in was %1 ago, and while the consent screen of the project is in “Testing”, refresh tokens live for seven days.</source>
        <translation>La connexion date de %1, et tant que l’écran de consentement du projet est en «&#xa0;Test&#xa0;», les jetons d’actualisation vivent sept jours.</translation>
    </message>
    <message>
        <source>When it last gave tokens is not known here.</source>
        <translation>Quand il a donné des jetons pour la dernière fois n’est pas connu ici.</translation>
    </message>
    <message>
        <source>It last gave tokens %1 ago; most providers end one that is unused for long.</source>
        <translation>Il a donné des jetons pour la dernière fois il y a %1&#xa0;; la plupart des fournisseurs mettent fin à un jeton longtemps inutilisé.</translation>
    </message>
    <message>
        <source>It gave tokens %1 ago; Google ends it after six months.</source>
        <translation>Il a donné des jetons il y a %1&#xa0;; Google y met fin après six mois.</translation>
    </message>
    <message>
        <source>It was not used for %1; Google ends it after six months.</source>
        <translation>Il n’a pas servi pendant %1&#xa0;; Google y met fin après six mois.</translation>
    </message>
    <message>
        <source>The client is the OAuth Playground&apos;s own: Google revokes its refresh tokens after 24 hours.</source>
        <translation>Le client est celui de l’OAuth Playground&#xa0;: Google en révoque les jetons d’actualisation après 24 heures.</translation>
    </message>
    <message>
        <source>The person, an administrator or the provider may have ended the grant.</source>
        <translation>La personne, un administrateur ou le fournisseur a peut-être mis fin à l’autorisation.</translation>
    </message>
    <message>
        <source>The person may have removed the access at myaccount.google.com/connections, or any client of the same Google Cloud project was revoked: that ends the grants of all of them.</source>
        <translation>La personne a peut-être retiré l’accès sur myaccount.google.com/connections, ou un client du même projet Google Cloud a été révoqué&#xa0;: cela met fin aux autorisations de tous.</translation>
    </message>
    <message>
        <source>There were %1 sign-ins with this client since; Google keeps 100 refresh tokens.</source>
        <translation>Il y a eu %1 connexions avec ce client depuis&#xa0;; Google garde 100 jetons d’actualisation.</translation>
    </message>
    <message>
        <source>Google keeps 100 refresh tokens for a person and a client: one more sign-in ends the oldest without a word.</source>
        <translation>Google garde 100 jetons d’actualisation par personne et par client&#xa0;: une connexion de plus met fin au plus ancien sans un mot.</translation>
    </message>
    <message>
        <source>A new password ends grants with Gmail scopes; which this has is not known.</source>
        <translation>Un nouveau mot de passe met fin aux autorisations qui ont des portées de Gmail&#xa0;; lesquelles a celle-ci n’est pas connu.</translation>
    </message>
    <message>
        <source>A new password ends grants with Gmail scopes only, and this has none.</source>
        <translation>Un nouveau mot de passe ne met fin qu’aux autorisations qui ont des portées de Gmail, et celle-ci n’en a pas.</translation>
    </message>
    <message>
        <source>A new password ends grants with Gmail scopes, and this has one.</source>
        <translation>Un nouveau mot de passe met fin aux autorisations qui ont des portées de Gmail, et celle-ci en a une.</translation>
    </message>
    <message>
        <source>The person may have allowed the access for some time only, and that has passed.</source>
        <translation>La personne n’a peut-être autorisé l’accès que pour un temps, et il est passé.</translation>
    </message>
    <message>
        <source>The person&apos;s account may be suspended or deleted; then a new sign-in fails too.</source>
        <translation>Le compte de la personne est peut-être suspendu ou supprimé&#xa0;; une nouvelle connexion échoue alors aussi.</translation>
    </message>
    <message>
        <source>Google does not change the refresh token at a refresh.</source>
        <translation>Google ne change pas le jeton d’actualisation lors d’une actualisation.</translation>
    </message>
    <message>
        <source>Where each refresh token is good once, one that was spent before is refused, and many providers then end the whole grant: another program or a copy of the data may have used it.</source>
        <translation>Là où chaque jeton d’actualisation sert une seule fois, un jeton déjà dépensé est refusé, et beaucoup de fournisseurs mettent alors fin à toute l’autorisation&#xa0;: un autre programme ou une copie des données l’a peut-être utilisé.</translation>
    </message>
    <message>
        <source>The answer to the refresh of %1 was never kept, and a provider that exchanges refresh tokens had exchanged this one by then.</source>
        <translation>La réponse à l’actualisation du %1 n’a jamais été gardée, et un fournisseur qui échange les jetons d’actualisation avait alors échangé celui-ci.</translation>
    </message>
    <message>
        <source>The answer speaks of the time in a signed statement: this computer&apos;s clock may be wrong.</source>
        <translation>La réponse parle de l’heure d’une déclaration signée&#xa0;: l’horloge de cet ordinateur est peut-être fausse.</translation>
    </message>
    <message>
        <source>A refresh carries no time, so this computer&apos;s clock plays no part.</source>
        <translation>Une actualisation ne porte pas d’heure, l’horloge de cet ordinateur n’y joue donc aucun rôle.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Reconnectez-vous.</translation>
    </message>
    <message>
        <source>Sign in again; only an administrator can make the session longer, or list the client as trusted.</source>
        <translation>Reconnectez-vous&#xa0;; seul un administrateur peut allonger la session, ou déclarer le client de confiance.</translation>
    </message>
    <message>
        <source>Ask the administrator to allow the client under “API controls” of the admin console.</source>
        <translation>Demandez à l’administrateur d’autoriser le client sous «&#xa0;Commandes des API&#xa0;» de la console d’administration.</translation>
    </message>
    <message>
        <source>Look for the client in the provider&apos;s console, download its file again and sign in with it.</source>
        <translation>Cherchez le client dans la console du fournisseur, téléchargez de nouveau son fichier et connectez-vous avec lui.</translation>
    </message>
    <message>
        <source>Sign in with a client of your own.</source>
        <translation>Connectez-vous avec un client à vous.</translation>
    </message>
    <message>
        <source>Sign in again; to end this, publish the app on the page “Audience” of the Google Cloud console, or make it internal.</source>
        <translation>Reconnectez-vous&#xa0;; pour en finir, publiez l’application sur la page «&#xa0;Audience&#xa0;» de la console Google Cloud, ou rendez-la interne.</translation>
    </message>
    <message>
        <source>Sign in again, and use each copy of the account in one place only.</source>
        <translation>Reconnectez-vous, et n’utilisez chaque copie du compte qu’à un seul endroit.</translation>
    </message>
    <message>
        <source>Sign in again with the client that is to be used.</source>
        <translation>Reconnectez-vous avec le client qui doit servir.</translation>
    </message>
    <message>
        <source>Sign in again; let tests use a client of their own.</source>
        <translation>Reconnectez-vous&#xa0;; donnez aux tests un client à eux.</translation>
    </message>
    <message>
        <source>Sign in again and allow the access without an end.</source>
        <translation>Reconnectez-vous et autorisez l’accès sans limite de temps.</translation>
    </message>
    <message>
        <source>Sign in at the provider&apos;s own pages to see whether the account lives.</source>
        <translation>Connectez-vous sur les pages du fournisseur pour voir si le compte vit.</translation>
    </message>
    <message>
        <source>Let the clock be set from the network.</source>
        <translation>Faites régler l’horloge par le réseau.</translation>
    </message>
    <message>
        <source>Microsoft Entra says so, by its code %1.</source>
        <translation>Microsoft Entra le dit, par son code %1.</translation>
    </message>
    <message>
        <source>Sign in again, with the second factor.</source>
        <translation>Reconnectez-vous, avec le second facteur.</translation>
    </message>
    <message>
        <source>Sign in again and consent; where people may not, an administrator has to.</source>
        <translation>Reconnectez-vous et donnez votre consentement&#xa0;; là où les personnes ne le peuvent pas, un administrateur doit le donner.</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>It says: “%1”</source>
        <translation>Il dit&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>It says: “%1”.</source>
        <translation>Il dit&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It says: “%1” (%2).</source>
        <translation>Il dit&#xa0;: «&#xa0;%1&#xa0;» (%2).</translation>
    </message>
    <message>
        <source>It asks for %1 without an error code.</source>
        <translation>Il demande %1 sans code d’erreur.</translation>
    </message>
    <message>
        <source>It asks for %1 with the error code %2.</source>
        <translation>Il demande %1 avec le code d’erreur %2.</translation>
    </message>
    <message>
        <source>One of these scopes is needed: %1.</source>
        <translation>Une de ces portées est nécessaire&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>remarks</name>
    <message>
        <source>A service account of Google Cloud: no person, and no Drive of its own to speak of.</source>
        <translation>Un compte de service de Google Cloud&#xa0;: pas une personne, et pas de Drive à lui digne de ce nom.</translation>
    </message>
    <message>
        <source>A Google Workspace or Cloud Identity account of %1.</source>
        <translation>Un compte Google Workspace ou Cloud Identity de %1.</translation>
    </message>
    <message>
        <source>A personal Google account.</source>
        <translation>Un compte Google personnel.</translation>
    </message>
    <message>
        <source>A personal Google account under an address from elsewhere: it belongs to no Workspace (there is no hd), whatever its domain says.</source>
        <translation>Un compte Google personnel sous une adresse d’ailleurs&#xa0;: il n’appartient à aucun Workspace (il n’y a pas de hd), quoi qu’en dise son domaine.</translation>
    </message>
    <message>
        <source>It stands for an app alone: no person has signed in.</source>
        <translation>Il représente une application seule&#xa0;: aucune personne ne s’est connectée.</translation>
    </message>
    <message>
        <source>A personal Microsoft account.</source>
        <translation>Un compte Microsoft personnel.</translation>
    </message>
    <message>
        <source>A guest of the tenant, or one who signed in elsewhere.</source>
        <translation>Un invité du locataire, ou quelqu’un qui s’est connecté ailleurs.</translation>
    </message>
    <message>
        <source>A work or school account of the tenant %1.</source>
        <translation>Un compte professionnel ou scolaire du locataire %1.</translation>
    </message>
    <message>
        <source>An account of the connection %1.</source>
        <translation>Un compte de la connexion %1.</translation>
    </message>
    <message>
        <source>Gmail made it for an inline action of a mail from %1.</source>
        <translation>Gmail l’a fait pour une action intégrée à un e-mail de %1.</translation>
    </message>
    <message>
        <source>The client that got it is the one that it is for.</source>
        <translation>Le client qui l’a obtenu est celui auquel il est destiné.</translation>
    </message>
    <message>
        <source>One client got it (azp) for another of the same Google project (aud): an app for its server.</source>
        <translation>Un client l’a obtenu (azp) pour un autre du même projet Google (aud)&#xa0;: une application pour son serveur.</translation>
    </message>
    <message>
        <source>One client got it (azp: %1) for another party (aud: %2).</source>
        <translation>Un client l’a obtenu (azp&#xa0;: %1) pour un autre (aud&#xa0;: %2).</translation>
    </message>
</context>
<context>
    <name>remedy</name>
    <message>
        <source>Please put this client on the allow-list of AODocs.</source>
        <translation>Merci de mettre ce client dans la liste d’autorisation d’AODocs.</translation>
    </message>
    <message>
        <source>Client ID: %1</source>
        <translation>Identifiant du client&#xa0;: %1</translation>
    </message>
    <message>
        <source>Google Cloud project number: %1</source>
        <translation>Numéro du projet Google Cloud&#xa0;: %1</translation>
    </message>
    <message>
        <source>Answer now: %1</source>
        <translation>Réponse actuelle&#xa0;: %1</translation>
    </message>
    <message>
        <source>At: %1</source>
        <translation>Chez&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>About the token within: %1</source>
        <translation>Sur le jeton intérieur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Judged as of %1, not now.</source>
        <translation>Jugé comme au %1, non comme maintenant.</translation>
    </message>
    <message>
        <source>[left out]</source>
        <translation>[omis]</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Revendications</translation>
    </message>
    <message>
        <source>Judged for %1 · %2.</source>
        <translation>Jugé au %1 · %2.</translation>
    </message>
    <message>
        <source>%1 of the token within</source>
        <translation>%1 du jeton intérieur</translation>
    </message>
    <message>
        <source>issued %1</source>
        <translation>émission %1</translation>
    </message>
    <message>
        <source>expiry %1</source>
        <translation>expiration %1</translation>
    </message>
    <message>
        <source>In UTC: %1.</source>
        <translation>En UTC&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>request_body</name>
    <message>
        <source>it is no file</source>
        <translation>ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>a request takes %1 MB of files at most</source>
        <translation>une requête accepte %1&#xa0;Mo de fichiers au plus</translation>
    </message>
    <message>
        <source>a URL-encoded form carries no file; send the form as multipart</source>
        <translation>un formulaire encodé URL ne porte pas de fichier&#xa0;; envoyez le formulaire en multipart</translation>
    </message>
    <message>
        <source>The body</source>
        <translation>Le corps</translation>
    </message>
    <message>
        <source>no file is chosen for it</source>
        <translation>aucun fichier n’est choisi pour lui</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>le fichier %1</translation>
    </message>
</context>
<context>
    <name>request_import</name>
    <message>
        <source>it is no file</source>
        <translation>ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>it is larger than %1 MB</source>
        <translation>il dépasse %1&#xa0;Mo</translation>
    </message>
    <message>
        <source>it is cut off after %L1 bytes; export it again</source>
        <translation>il est tronqué après %L1 octets&#xa0;; exportez-le de nouveau</translation>
    </message>
    <message>
        <source>it is no HAR: %1</source>
        <translation>ce n’est pas un HAR&#xa0;: %1</translation>
    </message>
    <message>
        <source>it holds no http or https request</source>
        <translation>il ne contient aucune requête http ou https</translation>
    </message>
    <message>
        <source>it is no HAR: its “%1” is wrong (%2)</source>
        <translation>ce n’est pas un HAR&#xa0;: son membre «&#xa0;%1&#xa0;» est incorrect (%2)</translation>
    </message>
    <message>
        <source>it is no HAR: the member “%1” is missing</source>
        <translation>ce n’est pas un HAR&#xa0;: le membre «&#xa0;%1&#xa0;» manque</translation>
    </message>
</context>
<context>
    <name>sandbox::HttpServer</name>
    <message>
        <source>This server answers to %1 only.</source>
        <translation>Ce serveur ne répond qu’à %1.</translation>
    </message>
    <message>
        <source>Requests of other sites are refused.</source>
        <translation>Les requêtes d’autres sites sont refusées.</translation>
    </message>
    <message>
        <source>The body is larger than 64 KiB.</source>
        <translation>Le corps dépasse 64 Kio.</translation>
    </message>
    <message>
        <source>This method is not known here.</source>
        <translation>Cette méthode n’est pas connue ici.</translation>
    </message>
</context>
<context>
    <name>sandbox::Sandbox</name>
    <message>
        <source>it holds no key</source>
        <translation>il ne contient pas de clé</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Il n’y a rien ici.</translation>
    </message>
</context>
<context>
    <name>sandbox::ScriptedBrowser</name>
    <message>
        <source>the scripted browser gave up waiting</source>
        <translation>le navigateur scripté a renoncé à attendre</translation>
    </message>
    <message>
        <source>its pages lead to no end</source>
        <translation>ses pages ne mènent à aucune fin</translation>
    </message>
    <message>
        <source>the scripted browser visits loopback addresses only</source>
        <translation>le navigateur scripté ne visite que des adresses de bouclage</translation>
    </message>
</context>
<context>
    <name>sandbox::State</name>
    <message>
        <source>its version is not the one that this program writes</source>
        <translation>sa version n’est pas celle qu’écrit ce programme</translation>
    </message>
    <message>
        <source>it does not name its client</source>
        <translation>il ne nomme pas son client</translation>
    </message>
    <message>
        <source>it does not name its port</source>
        <translation>il ne nomme pas son port</translation>
    </message>
    <message>
        <source>another sandbox runs with it; end that one, or give this one another --data-dir</source>
        <translation>un autre bac à sable l’utilise&#xa0;; arrêtez-le, ou donnez à celui-ci un autre --data-dir</translation>
    </message>
</context>
<context>
    <name>sandbox::address</name>
    <message>
        <source>with the sandbox&apos;s address</source>
        <translation>avec l’adresse du bac à sable</translation>
    </message>
    <message>
        <source>XDG_RUNTIME_DIR is not set</source>
        <translation>XDG_RUNTIME_DIR n’est pas défini</translation>
    </message>
    <message>
        <source>XDG_RUNTIME_DIR, which would lead to it, is not set</source>
        <translation>XDG_RUNTIME_DIR, qui y mènerait, n’est pas défini</translation>
    </message>
    <message>
        <source>%1 names none</source>
        <translation>%1 n’en nomme aucun</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ne peut être lu&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>sandbox::pages</name>
    <message>
        <source>Tokenloupe sandbox</source>
        <translation>Bac à sable Tokenloupe</translation>
    </message>
    <message>
        <source>This is the Tokenloupe sandbox on your own computer, not Google. The people and their data are invented.</source>
        <translation>Ceci est le bac à sable Tokenloupe sur votre propre ordinateur, et non Google. Les personnes et leurs données sont inventées.</translation>
    </message>
    <message>
        <source>The application that showed the code</source>
        <translation>L’application qui a montré le code</translation>
    </message>
    <message>
        <source>The application at %1</source>
        <translation>L’application sur %1</translation>
    </message>
    <message>
        <source>to continue on the device that showed the code</source>
        <translation>pour continuer sur l’appareil qui a montré le code</translation>
    </message>
    <message>
        <source>to continue to the application at %1</source>
        <translation>pour continuer vers l’application sur %1</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>Choisissez un compte</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Autoriser</translation>
    </message>
    <message>
        <source>%1 wants to do this as %2:</source>
        <translation>%1 veut faire ceci au nom de %2&#xa0;:</translation>
    </message>
    <message>
        <source>Allow access?</source>
        <translation>Autoriser l’accès&#xa0;?</translation>
    </message>
    <message>
        <source>The code on the device</source>
        <translation>Le code affiché sur l’appareil</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Connect a device</source>
        <translation>Connecter un appareil</translation>
    </message>
    <message>
        <source>The device is connected</source>
        <translation>L’appareil est connecté</translation>
    </message>
    <message>
        <source>The device was refused</source>
        <translation>L’appareil a été refusé</translation>
    </message>
    <message>
        <source>It will say so in a few seconds. You can close this page.</source>
        <translation>Il le dira dans quelques secondes. Vous pouvez fermer cette page.</translation>
    </message>
    <message>
        <source>Access blocked</source>
        <translation>Accès bloqué</translation>
    </message>
    <message>
        <source>Nothing was sent to the application. You can close this page.</source>
        <translation>Rien n’a été envoyé à l’application. Vous pouvez fermer cette page.</translation>
    </message>
    <message>
        <source>Ready for a sign-in</source>
        <translation>Prêt pour une connexion</translation>
    </message>
    <message>
        <source>An OpenID provider, a Drive and an AODocs to learn and test with. These people can sign in:</source>
        <translation>Un fournisseur OpenID, un Drive et un AODocs pour apprendre et essayer. Ces personnes peuvent se connecter&#xa0;:</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The language of this page, as HTML has it</extracomment>
        <translation>fr</translation>
    </message>
</context>
<context>
    <name>sandbox::provider</name>
    <message>
        <source>That code is unknown or has expired. Look at the device again.</source>
        <translation>Ce code est inconnu ou a expiré. Regardez de nouveau l’appareil.</translation>
    </message>
    <message>
        <source>The code has expired meanwhile. Look at the device again.</source>
        <translation>Le code a expiré entre-temps. Regardez de nouveau l’appareil.</translation>
    </message>
    <message>
        <source>The parameter %1 is given more than once.</source>
        <translation>Le paramètre %1 est donné plus d’une fois.</translation>
    </message>
    <message>
        <source>The sandbox takes the code_challenge_method S256 only.</source>
        <translation>Le bac à sable n’accepte que le code_challenge_method S256.</translation>
    </message>
    <message>
        <source>The code_challenge is no SHA-256 hash in base64url.</source>
        <translation>Le code_challenge n’est pas une empreinte SHA-256 en base64url.</translation>
    </message>
    <message>
        <source>The redirect_uri must be http://127.0.0.1:PORT or http://[::1]:PORT, with any path.</source>
        <translation>Le redirect_uri doit être http://127.0.0.1:PORT ou http://[::1]:PORT, avec n’importe quel chemin.</translation>
    </message>
    <message>
        <source>The sandbox gives response_type code only.</source>
        <translation>Le bac à sable ne donne que le response_type code.</translation>
    </message>
    <message>
        <source>This page is too old or was answered before. Start the sign-in again.</source>
        <translation>Cette page est trop ancienne ou a déjà reçu sa réponse. Recommencez la connexion.</translation>
    </message>
    <message>
        <source>This address does not take the method %1.</source>
        <translation>Cette adresse n’accepte pas la méthode %1.</translation>
    </message>
</context>
<context>
    <name>sandbox::scopes</name>
    <message>
        <source>Know who you are here</source>
        <translation>Savoir qui vous êtes ici</translation>
    </message>
    <message>
        <source>See your primary e-mail address</source>
        <translation>Voir votre adresse e-mail principale</translation>
    </message>
    <message>
        <source>See your name and profile</source>
        <translation>Voir votre nom et votre profil</translation>
    </message>
    <message>
        <source>See, edit, create and delete all your Drive files</source>
        <translation>Voir, modifier, créer et supprimer tous vos fichiers Drive</translation>
    </message>
    <message>
        <source>Keep its own settings in your Drive</source>
        <translation>Garder ses propres réglages dans votre Drive</translation>
    </message>
    <message>
        <source>See, edit, create and delete only the Drive files you use with it</source>
        <translation>Voir, modifier, créer et supprimer seulement les fichiers Drive que vous utilisez avec elle</translation>
    </message>
    <message>
        <source>See Drive files made by meetings</source>
        <translation>Voir les fichiers Drive créés par des réunions</translation>
    </message>
    <message>
        <source>See and manage the details of your Drive files, not their content</source>
        <translation>Voir et gérer les détails de vos fichiers Drive, non leur contenu</translation>
    </message>
    <message>
        <source>See the details of your Drive files, not their content</source>
        <translation>Voir les détails de vos fichiers Drive, non leur contenu</translation>
    </message>
    <message>
        <source>See your photos in Drive</source>
        <translation>Voir vos photos dans Drive</translation>
    </message>
    <message>
        <source>See and download all your Drive files</source>
        <translation>Voir et télécharger tous vos fichiers Drive</translation>
    </message>
</context>
<context>
    <name>saved_requests</name>
    <message>
        <source>the credential</source>
        <translation>les identifiants</translation>
    </message>
    <message>
        <source>the header %1</source>
        <translation>l’en-tête %1</translation>
    </message>
    <message>
        <source>user name and password</source>
        <translation>le nom d’utilisateur et le mot de passe</translation>
    </message>
    <message>
        <source>the parameter %1</source>
        <translation>le paramètre %1</translation>
    </message>
    <message>
        <source>a part of the path</source>
        <translation>une partie du chemin</translation>
    </message>
    <message>
        <source>the field %1</source>
        <translation>le champ %1</translation>
    </message>
    <message>
        <source>secrets in the body</source>
        <translation>des secrets dans le corps</translation>
    </message>
    <message>
        <source>its url is no address</source>
        <translation>son url n’est pas une adresse</translation>
    </message>
    <message>
        <source>its headers are no list</source>
        <translation>ses headers ne sont pas une liste</translation>
    </message>
    <message>
        <source>a header in it is no pair of texts</source>
        <translation>un en-tête n’y est pas une paire de textes</translation>
    </message>
    <message>
        <source>it is no saved request: the member “tokenloupe_request” is missing</source>
        <translation>ce n’est pas une requête enregistrée&#xa0;: le membre «&#xa0;tokenloupe_request&#xa0;» manque</translation>
    </message>
    <message>
        <source>its form is not %1, the one that this program knows</source>
        <translation>sa forme n’est pas la %1, celle que ce programme connaît</translation>
    </message>
    <message>
        <source>the member “%1” is not known</source>
        <translation>le membre «&#xa0;%1&#xa0;» n’est pas connu</translation>
    </message>
    <message>
        <source>such a file holds no secret, and this one has %1</source>
        <translation>un tel fichier ne contient pas de secret, et celui-ci a %1</translation>
    </message>
    <message>
        <source>this is no name for a request</source>
        <translation>ce n’est pas un nom pour une requête</translation>
    </message>
    <message>
        <source>it is larger than %1 MB</source>
        <translation>il dépasse %1&#xa0;Mo</translation>
    </message>
    <message>
        <source>the body is no text</source>
        <translation>le corps n’est pas du texte</translation>
    </message>
    <message>
        <source>there is a request of this name already</source>
        <translation>il y a déjà une requête de ce nom</translation>
    </message>
    <message>
        <source>a part of the method</source>
        <translation>une partie de la méthode</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>son dossier ne peut être créé</translation>
    </message>
</context>
<context>
    <name>scan_parts</name>
    <message>
        <source>it is packed with %1, and was not searched. Unpack it first</source>
        <translation>il est compressé avec %1, et n’a pas été fouillé. Décompressez-le d’abord</translation>
    </message>
    <message>
        <source>for what stdin gives</source>
        <translation>pour ce que donne stdin</translation>
    </message>
    <message>
        <source>it became shorter while it was read, from %1 to %2 bytes</source>
        <translation>il a raccourci pendant la lecture, de %1 à %2 octets</translation>
    </message>
    <message>
        <source>the search</source>
        <translation>la recherche</translation>
    </message>
    <message>
        <source>It ends with a zip archive: what is packed in it was not searched. Unpack it first.</source>
        <translation>Il se termine par une archive zip&#xa0;: ce qu’elle contient n’a pas été fouillé. Décompressez-la d’abord.</translation>
    </message>
    <message>
        <source>it is broken</source>
        <translation>il est abîmé</translation>
    </message>
    <message>
        <source>%1 is left out: %2.</source>
        <translation>%1 est laissé de côté&#xa0;: %2.</translation>
    </message>
    <message>
        <source>it unpacks to more than %1 times its size: that is taken for an attack</source>
        <translation>il se déploie à plus de %1 fois sa taille&#xa0;: c’est pris pour une attaque</translation>
    </message>
    <message>
        <source>%1 is an archive itself: what is packed in it was not searched. Unpack it first.</source>
        <translation>%1 est lui-même une archive&#xa0;: ce qu’elle contient n’a pas été fouillé. Décompressez-la d’abord.</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Ce qu’il contient</translation>
    </message>
    <message>
        <source>it holds more than %1 files</source>
        <translation>il contient plus de %1 fichiers</translation>
    </message>
    <message>
        <source>It goes on behind what is packed: the rest was not searched.</source>
        <translation>Il continue après ce qui est compressé&#xa0;: le reste n’a pas été fouillé.</translation>
    </message>
    <message>
        <source>%1 is a tar archive: it was searched as one text, without what is packed in it. Unpack it first.</source>
        <translation>%1 est une archive tar&#xa0;: elle a été fouillée comme un seul texte, sans ce qu’elle contient de compressé. Décompressez-la d’abord.</translation>
    </message>
    <message>
        <source>It</source>
        <translation>Il</translation>
    </message>
</context>
<context>
    <name>scan_run</name>
    <message>
        <source>it holds more than %1 different secrets</source>
        <translation>il contient plus de %1 secrets différents</translation>
    </message>
    <message>
        <source>it changed while it was read</source>
        <translation>il a changé pendant la lecture</translation>
    </message>
    <message>
        <source>%1 in byte %2</source>
        <translation>%1 à l’octet %2</translation>
    </message>
    <message>
        <source>%1 in line %2, byte %3</source>
        <translation>%1 à la ligne %2, octet %3</translation>
    </message>
    <message>
        <source>the copy would take the place of the original</source>
        <translation>la copie prendrait la place de l’original</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 holds more encodings within encodings than are read: not everything was looked into.</source>
        <translation>%1 contient plus d’encodages imbriqués qu’il n’en est lu&#xa0;: tout n’a pas été examiné.</translation>
    </message>
    <message>
        <source>It</source>
        <translation>Il</translation>
    </message>
</context>
<context>
    <name>secret_kind</name>
    <message>
        <source>private key</source>
        <translation>clé privée</translation>
    </message>
    <message>
        <source>user name and password</source>
        <translation>nom d’utilisateur et mot de passe</translation>
    </message>
    <message>
        <source>AODocs security code</source>
        <translation>code de sécurité AODocs</translation>
    </message>
    <message>
        <source>password</source>
        <translation>mot de passe</translation>
    </message>
    <message>
        <source>cookie</source>
        <translation>cookie</translation>
    </message>
    <message>
        <source>session</source>
        <translation>session</translation>
    </message>
    <message>
        <source>signature of an address</source>
        <translation>signature d’une adresse</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>adresse e-mail</translation>
    </message>
    <message>
        <source>name of a person</source>
        <translation>nom d’une personne</translation>
    </message>
    <message>
        <source>GitHub token</source>
        <translation>jeton GitHub</translation>
    </message>
    <message>
        <source>GitLab token</source>
        <translation>jeton GitLab</translation>
    </message>
    <message>
        <source>npm token</source>
        <translation>jeton npm</translation>
    </message>
    <message>
        <source>Slack token</source>
        <translation>jeton Slack</translation>
    </message>
    <message>
        <source>Stripe key</source>
        <translation>clé Stripe</translation>
    </message>
    <message>
        <source>AWS access key</source>
        <translation>clé d’accès AWS</translation>
    </message>
    <message>
        <source>SAML response</source>
        <translation>réponse SAML</translation>
    </message>
</context>
<context>
    <name>settings_rules</name>
    <message>
        <source>a host that may receive tokens is a name such as api.example.com, with :PORT behind it when that is not 443</source>
        <translation>un hôte qui peut recevoir des jetons est un nom tel que api.example.com, suivi de :PORT quand ce n’est pas 443</translation>
    </message>
</context>
<context>
    <name>shareable</name>
    <message>
        <source>(%1 of %2 characters)</source>
        <translation>(%1 caractères sur %2)</translation>
    </message>
</context>
<context>
    <name>sign</name>
    <message>
        <source>for signing</source>
        <translation>pour signer</translation>
    </message>
    <message>
        <source>it is no unencrypted private key in PEM form</source>
        <translation>ce n’est pas une clé privée non chiffrée au format PEM</translation>
    </message>
    <message>
        <source>it is no RSA key of at least 2048 bits</source>
        <translation>ce n’est pas une clé RSA d’au moins 2048 bits</translation>
    </message>
</context>
<context>
    <name>signatures</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Signature %1 of %2</source>
        <translation>Signature %1 sur %2</translation>
    </message>
    <message>
        <source>%1 was not judged: no key for it.</source>
        <translation>%1 n’a pas été jugée&#xa0;: pas de clé pour elle.</translation>
    </message>
</context>
<context>
    <name>single_window</name>
    <message>
        <source>files of a later start</source>
        <translation>fichiers d’un démarrage ultérieur</translation>
    </message>
    <message>
        <source>they are no list of paths</source>
        <translation>ce n’est pas une liste de chemins</translation>
    </message>
    <message>
        <source>one is no absolute path</source>
        <translation>l’un n’est pas un chemin absolu</translation>
    </message>
</context>
<context>
    <name>status_words</name>
    <message>
        <source>valid</source>
        <translation>valide</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>invalide</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>non vérifié</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>réussi</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>warn</source>
        <translation>alerte</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>info</source>
        <translation>info</translation>
    </message>
    <message>
        <source>low</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>high</source>
        <translation>élevée</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>critique</translation>
    </message>
    <message>
        <source>placeholder</source>
        <translation>texte de remplacement</translation>
    </message>
    <message>
        <source>elided</source>
        <translation>abrégé</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>coupé</translation>
    </message>
    <message>
        <source>wrapped</source>
        <translation>sur plusieurs lignes</translation>
    </message>
    <message>
        <source>zero-width</source>
        <translation>caractère invisible</translation>
    </message>
    <message>
        <source>quoted</source>
        <translation>entre guillemets</translation>
    </message>
    <message>
        <source>percent-encoded</source>
        <translation>encodé en pourcentage</translation>
    </message>
    <message>
        <source>double-encoded</source>
        <translation>encodé deux fois</translation>
    </message>
    <message>
        <source>padded</source>
        <translation>avec remplissage</translation>
    </message>
    <message>
        <source>other-alphabet</source>
        <translation>autre alphabet</translation>
    </message>
    <message>
        <source>foreign-character</source>
        <translation>caractère étranger</translation>
    </message>
    <message>
        <source>malformed</source>
        <translation>mal formé</translation>
    </message>
</context>
<context>
    <name>stranger</name>
    <message>
        <source>To verify a token with it, give it as the key (--key FILE) and the token beside it.</source>
        <translation>Pour vérifier un jeton avec lui, donnez-le comme clé (--key FICHIER) et le jeton à côté.</translation>
    </message>
    <message>
        <source>Whoever has seen it can act as its owner: replace it wherever it is used. To open an encrypted token with it, give it as the key (--key FILE) and the token beside it.</source>
        <translation>Qui l’a vue peut agir comme son propriétaire&#xa0;: remplacez-la partout où elle sert. Pour ouvrir un jeton chiffré avec elle, donnez-la comme clé (--key FICHIER) et le jeton à côté.</translation>
    </message>
    <message>
        <source>There is nothing in it</source>
        <translation>Il n’y a rien dedans</translation>
    </message>
    <message>
        <source>Give a token, or a text that holds some: a response, a header, a cURL command.</source>
        <translation>Donnez un jeton, ou un texte qui en contient&#xa0;: une réponse, un en-tête, une commande cURL.</translation>
    </message>
    <message>
        <source>This is a private key, no token, and it was exposed here</source>
        <translation>C’est une clé privée, non un jeton, et elle a été exposée ici</translation>
    </message>
    <message>
        <source>This is a certificate, no token</source>
        <translation>C’est un certificat, non un jeton</translation>
    </message>
    <message>
        <source>This is a public key, no token</source>
        <translation>C’est une clé publique, non un jeton</translation>
    </message>
    <message>
        <source>This is a public key of SSH, no token</source>
        <translation>C’est une clé publique SSH, non un jeton</translation>
    </message>
    <message>
        <source>Tokens are not signed with it. Give a key as PEM, DER or JWK.</source>
        <translation>On ne signe pas de jetons avec elle. Donnez une clé en PEM, DER ou JWK.</translation>
    </message>
    <message>
        <source>This is the ID of a Google client, no token</source>
        <translation>C’est l’identifiant d’un client Google, non un jeton</translation>
    </message>
    <message>
        <source>It is no secret. The command “client” tells what AODocs has to allow for it; to check that a token is for it, name it as the client (--client-id).</source>
        <translation>Ce n’est pas un secret. La commande «&#xa0;client&#xa0;» dit ce qu’AODocs doit autoriser pour lui&#xa0;; pour contrôler qu’un jeton lui est destiné, nommez-le comme client (--client-id).</translation>
    </message>
    <message>
        <source>This is a web page (HTML), no token</source>
        <translation>C’est une page web (HTML), non un jeton</translation>
    </message>
    <message>
        <source>A server answered with a page where a token was expected: look at the address, and at the status of the answer.</source>
        <translation>Un serveur a répondu par une page là où un jeton était attendu&#xa0;: regardez l’adresse, et le statut de la réponse.</translation>
    </message>
    <message>
        <source>This is SAML, no token of OAuth or OpenID Connect</source>
        <translation>C’est du SAML, non un jeton d’OAuth ou d’OpenID Connect</translation>
    </message>
    <message>
        <source>It is XML with rules of its own, which are not checked here.</source>
        <translation>C’est du XML avec ses propres règles, qui ne sont pas contrôlées ici.</translation>
    </message>
    <message>
        <source>These are the words that stand for a token in a guide</source>
        <translation>Ce sont les mots qui tiennent lieu de jeton dans un guide</translation>
    </message>
    <message>
        <source>Put the real token in their place.</source>
        <translation>Mettez le vrai jeton à leur place.</translation>
    </message>
    <message>
        <source>This is a token that was encoded in base64 once more</source>
        <translation>C’est un jeton qui a été encodé une fois de plus en base64</translation>
    </message>
    <message>
        <source>Take that base64 off (repair does), and inspect what comes out.</source>
        <translation>Ôtez ce base64 (la réparation le fait), et inspectez ce qui en sort.</translation>
    </message>
    <message>
        <source>The word before the token stands right at it, without a blank</source>
        <translation>Le mot qui précède le jeton y est collé, sans espace</translation>
    </message>
    <message>
        <source>Take it off, or put a blank between: a header reads “Bearer eyJ…”.</source>
        <translation>Ôtez-le, ou mettez une espace entre les deux&#xa0;: un en-tête se lit «&#xa0;Bearer eyJ…&#xa0;».</translation>
    </message>
    <message>
        <source>This is a token whose beginning is cut off</source>
        <translation>C’est un jeton dont le début est coupé</translation>
    </message>
    <message>
        <source>Copy it again from its first character: a token begins with “eyJ”.</source>
        <translation>Copiez-le de nouveau depuis son premier caractère&#xa0;: un jeton commence par «&#xa0;eyJ&#xa0;».</translation>
    </message>
    <message>
        <source>This is a token whose capital and small letters were made alike</source>
        <translation>C’est un jeton dont majuscules et minuscules ont été confondues</translation>
    </message>
    <message>
        <source>Which were which cannot be told from it: copy it again, from where it was not yet changed.</source>
        <translation>Lesquelles étaient lesquelles ne peut s’y lire&#xa0;: copiez-le de nouveau, là où il n’était pas encore changé.</translation>
    </message>
    <message>
        <source>There is nothing in it but dots</source>
        <translation>Il n’y a rien d’autre que des points</translation>
    </message>
    <message>
        <source>A program put the dots of a token around parts that were empty: see where the token is made.</source>
        <translation>Un programme a mis les points d’un jeton autour de parties vides&#xa0;: voyez où le jeton est fait.</translation>
    </message>
    <message>
        <source>This is too short for a token</source>
        <translation>C’est trop court pour un jeton</translation>
    </message>
    <message>
        <source>Copy the token again, whole, from where it was made.</source>
        <translation>Copiez de nouveau le jeton, entier, là où il a été fait.</translation>
    </message>
    <message>
        <source>These are words, and no token is among them</source>
        <translation>Ce sont des mots, et aucun jeton n’est parmi eux</translation>
    </message>
    <message>
        <source>A token is one long word: “eyJ…” with two dots in it, or “ya29.…” of Google. Copy it from where it was made.</source>
        <translation>Un jeton est un long mot&#xa0;: «&#xa0;eyJ…&#xa0;» avec deux points dedans, ou «&#xa0;ya29.…&#xa0;» chez Google. Copiez-le là où il a été fait.</translation>
    </message>
    <message>
        <source>This is a private or secret key (JWK), no token, and it was exposed here</source>
        <translation>C’est une clé privée ou secrète (JWK), non un jeton, et elle a été exposée ici</translation>
    </message>
    <message>
        <source>This is a key set (JWKS), no token</source>
        <translation>C’est un jeu de clés (JWKS), non un jeton</translation>
    </message>
    <message>
        <source>This is a public key (JWK), no token</source>
        <translation>C’est une clé publique (JWK), non un jeton</translation>
    </message>
    <message>
        <source>To verify a token with it, give it as the key set (--jwks FILE) and the token beside it.</source>
        <translation>Pour vérifier un jeton avec elle, donnez-la comme jeu de clés (--jwks FICHIER) et le jeton à côté.</translation>
    </message>
    <message>
        <source>This is a file of credentials, no token: %1</source>
        <translation>C’est un fichier d’identifiants, non un jeton&#xa0;: %1</translation>
    </message>
    <message>
        <source>The command “client FILE” tells what it is good for.</source>
        <translation>La commande «&#xa0;client FICHIER&#xa0;» dit à quoi il sert.</translation>
    </message>
    <message>
        <source>It says: “%1”.</source>
        <translation>Il dit&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>See what the provider writes about this error.</source>
        <translation>Voyez ce que le fournisseur écrit sur cette erreur.</translation>
    </message>
    <message>
        <source>This is an error that a server answered with, no token: %1</source>
        <translation>C’est une erreur par laquelle un serveur a répondu, non un jeton&#xa0;: %1</translation>
    </message>
    <message>
        <source>This is the discovery document of %1, no token</source>
        <translation>C’est le document de découverte de %1, non un jeton</translation>
    </message>
    <message>
        <source>Its keys are at %1.</source>
        <translation>Ses clés sont à l’adresse %1.</translation>
    </message>
    <message>
        <source>This is the address of a sign-in that failed, no token is in it: %1</source>
        <translation>C’est l’adresse d’une connexion qui a échoué, sans jeton dedans&#xa0;: %1</translation>
    </message>
    <message>
        <source>This is the address where a sign-in begins, no token is in it</source>
        <translation>C’est l’adresse où commence une connexion, sans jeton dedans</translation>
    </message>
    <message>
        <source>Open it in a browser; tokens come after the sign-in.</source>
        <translation>Ouvrez-la dans un navigateur&#xa0;; les jetons viennent après la connexion.</translation>
    </message>
    <message>
        <source>This is an address, and no token is in it</source>
        <translation>C’est une adresse, sans jeton dedans</translation>
    </message>
    <message>
        <source>A token would stand behind “?” or “#”, as access_token, id_token or code. Keys are fetched from an address that is given as the key set (--jwks).</source>
        <translation>Un jeton serait derrière «&#xa0;?&#xa0;» ou «&#xa0;#&#xa0;», sous le nom d’access_token, id_token ou code. Les clés se récupèrent à une adresse qui est donnée comme jeu de clés (--jwks).</translation>
    </message>
    <message>
        <source>To verify a token with it, open the token, then “Give a key…”.</source>
        <translation>Pour vérifier un jeton avec, ouvrez le jeton, puis «&#xa0;Donner une clé…&#xa0;».</translation>
    </message>
    <message>
        <source>Whoever has seen it can act as its owner: replace it wherever it is used. To open an encrypted token with it, open the token, then “Give a key…”.</source>
        <translation>Qui l’a vue peut agir comme son propriétaire&#xa0;: remplacez-la partout où elle sert. Pour ouvrir un jeton chiffré avec elle, ouvrez le jeton, puis «&#xa0;Donner une clé…&#xa0;».</translation>
    </message>
    <message>
        <source>Where a request was refused, “Diagnose refusals in this text” tells why.</source>
        <translation>Si une requête a été refusée, «&#xa0;Diagnostiquer les refus de ce texte&#xa0;» dit pourquoi.</translation>
    </message>
    <message>
        <source>It is no secret. To check that a token is for it, open the token, then “Expect…”.</source>
        <translation>Ce n’est pas un secret. Pour contrôler qu’un jeton lui est destiné, ouvrez le jeton, puis «&#xa0;Attendu…&#xa0;».</translation>
    </message>
    <message>
        <source>This is an answer of HTTP, no token is in it</source>
        <translation>C’est une réponse HTTP, sans jeton dedans</translation>
    </message>
    <message>
        <source>To learn why it refused a request, put both into a file, the request first: “diagnose --exchange FILE” reads it.</source>
        <translation>Pour savoir pourquoi elle a refusé une requête, mettez les deux dans un fichier, la requête d’abord&#xa0;: «&#xa0;diagnose --exchange FICHIER&#xa0;» le lit.</translation>
    </message>
    <message>
        <source>“Sign in…” takes the file of a desktop client.</source>
        <translation>«&#xa0;Se connecter…&#xa0;» prend le fichier d’un client de bureau.</translation>
    </message>
    <message>
        <source>This is a HAR, no token is in it</source>
        <translation>C’est un HAR, sans jeton dedans</translation>
    </message>
    <message>
        <source>The command “diagnose --har FILE” tells why a request in it was refused.</source>
        <translation>La commande «&#xa0;diagnose --har FICHIER&#xa0;» dit pourquoi une de ses requêtes a été refusée.</translation>
    </message>
    <message>
        <source>A token would stand behind “?” or “#”, as access_token, id_token or code.</source>
        <translation>Un jeton serait derrière «&#xa0;?&#xa0;» ou «&#xa0;#&#xa0;», sous le nom d’access_token, id_token ou code.</translation>
    </message>
    <message>
        <source>This is a client&apos;s secret, no token, and it was exposed here</source>
        <translation>C’est le secret d’un client, non un jeton, et il a été exposé ici</translation>
    </message>
    <message>
        <source>Have the provider that issued it give the client a new secret, then revoke this one.</source>
        <translation>Demandez au fournisseur qui l’a émis un nouveau secret pour le client, puis révoquez celui-ci.</translation>
    </message>
</context>
<context>
    <name>time_input</name>
    <message>
        <source>time</source>
        <translation>moment</translation>
    </message>
    <message>
        <source>“%1” counts milliseconds; in seconds it is %2</source>
        <translation>«&#xa0;%1&#xa0;» compte des millisecondes&#xa0;; en secondes, c’est %2</translation>
    </message>
    <message>
        <source>“%1” seconds from 1970 is a year that no calendar shows</source>
        <translation>«&#xa0;%1&#xa0;» secondes depuis 1970 donnent une année qu’aucun calendrier ne montre</translation>
    </message>
    <message>
        <source>“%1” is neither seconds since 1970 nor a time such as 2026-11-25T14:00:00Z</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni un nombre de secondes depuis 1970 ni un moment tel que 2026-11-25T14:00:00Z</translation>
    </message>
</context>
<context>
    <name>time_text</name>
    <message>
        <source>before the year 1</source>
        <translation>avant l’an 1</translation>
    </message>
    <message>
        <source>after the year 9999</source>
        <translation>après l’an 9999</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>at this moment</source>
        <translation>en ce moment</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
</context>
<context>
    <name>timing_phases</name>
    <message>
        <source>Sending, on a connection that was kept open</source>
        <translation>Envoi, sur une connexion restée ouverte</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Name, connection and sending</source>
        <translation>Nom, connexion et envoi</translation>
    </message>
    <message>
        <source>Waiting for a connection</source>
        <translation>Attente d’une connexion</translation>
    </message>
    <message>
        <source>Name, connection and TLS</source>
        <translation>Nom, connexion et TLS</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>Attente de la réponse</translation>
    </message>
    <message>
        <source>Until it ended without an answer</source>
        <translation>Jusqu’à la fin sans réponse</translation>
    </message>
    <message>
        <source>Receiving the body</source>
        <translation>Réception du corps</translation>
    </message>
</context>
<context>
    <name>token_answer</name>
    <message>
        <source>%1 takes this token.</source>
        <translation>%1 accepte ce jeton.</translation>
    </message>
    <message>
        <source>%1 does not take this token, and does not say why: one that has expired, was revoked or never was gets the same answer.</source>
        <translation>%1 n’accepte pas ce jeton, et ne dit pas pourquoi&#xa0;: un jeton expiré, révoqué ou qui n’a jamais existé reçoit la même réponse.</translation>
    </message>
    <message>
        <source>%1 knows this token, but its scopes do not let it ask: sign in again with “openid”.</source>
        <translation>%1 connaît ce jeton, mais ses portées ne permettent pas la question&#xa0;: reconnectez-vous avec «&#xa0;openid&#xa0;».</translation>
    </message>
    <message>
        <source>It belongs to the service account %1, not to a person: its Drive is its own.</source>
        <translation>Il appartient au compte de service %1, non à une personne&#xa0;: son Drive est à lui seul.</translation>
    </message>
    <message>
        <source>It is for the account %1.</source>
        <translation>Il est pour le compte %1.</translation>
    </message>
    <message>
        <source>It is for %1.</source>
        <translation>Il est pour %1.</translation>
    </message>
    <message>
        <source>It is for %1 (account %2).</source>
        <translation>Il est pour %1 (compte %2).</translation>
    </message>
    <message>
        <source>The e-mail address is not verified.</source>
        <translation>L’adresse e-mail n’est pas vérifiée.</translation>
    </message>
    <message>
        <source>It does not tell an e-mail address: AODocs refuses such a token; sign in with “email”.</source>
        <translation>Il ne dit pas d’adresse e-mail&#xa0;: AODocs refuse un tel jeton&#xa0;; connectez-vous avec «&#xa0;email&#xa0;».</translation>
    </message>
    <message>
        <source>It was issued to the client %1.</source>
        <translation>Il a été émis au client %1.</translation>
    </message>
    <message>
        <source>It was issued to the client %1 of the Google Cloud project %2.</source>
        <translation>Il a été émis au client %1 du projet Google Cloud %2.</translation>
    </message>
    <message>
        <source>It is meant for another than that client: %1.</source>
        <translation>Il est destiné à un autre que ce client&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It expires %1.</source>
        <translation>Il expire %1.</translation>
    </message>
    <message>
        <source>By the clock of this computer it expired %1.</source>
        <translation>À l’horloge de cet ordinateur, il a expiré %1.</translation>
    </message>
    <message>
        <source>It allows nothing.</source>
        <translation>Il ne permet rien.</translation>
    </message>
    <message>
        <source>It allows: %1.</source>
        <translation>Il permet&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Whether the token is good now</source>
        <translation>Si le jeton est bon en ce moment</translation>
    </message>
    <message>
        <source>The client that it was issued to</source>
        <translation>Le client auquel il a été émis</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>À qui il est destiné</translation>
    </message>
    <message>
        <source>Google&apos;s permanent account number</source>
        <translation>Le numéro de compte permanent de Google</translation>
    </message>
    <message>
        <source>Whether Google verified the e-mail address</source>
        <translation>Si Google a vérifié l’adresse e-mail</translation>
    </message>
    <message>
        <source>“offline”: a refresh token was given with it; else “online”</source>
        <translation>«&#xa0;offline&#xa0;»&#xa0;: un jeton d’actualisation l’accompagnait&#xa0;; sinon «&#xa0;online&#xa0;»</translation>
    </message>
    <message>
        <source>Whom it is for, readable</source>
        <translation>À qui il est destiné, lisible</translation>
    </message>
    <message>
        <source>How it is presented</source>
        <translation>Comment il est présenté</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>Pourquoi il a été refusé</translation>
    </message>
    <message>
        <source>The same for people</source>
        <translation>La même chose pour les personnes</translation>
    </message>
    <message>
        <source>How long it lives on: %1</source>
        <translation>Combien de temps il vit encore&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>token_kind</name>
    <message>
        <source>ID token</source>
        <translation>jeton d’identité (ID token)</translation>
    </message>
    <message>
        <source>JWT access token</source>
        <translation>jeton d’accès JWT</translation>
    </message>
    <message>
        <source>signed token (JWS)</source>
        <translation>jeton signé (JWS)</translation>
    </message>
    <message>
        <source>encrypted token (JWE)</source>
        <translation>jeton chiffré (JWE)</translation>
    </message>
    <message>
        <source>Google access token</source>
        <translation>jeton d’accès Google</translation>
    </message>
    <message>
        <source>Google refresh token</source>
        <translation>jeton d’actualisation Google</translation>
    </message>
    <message>
        <source>Google authorization code</source>
        <translation>code d’autorisation Google</translation>
    </message>
    <message>
        <source>Google client secret</source>
        <translation>secret de client Google</translation>
    </message>
    <message>
        <source>Google API key</source>
        <translation>clé d’API Google</translation>
    </message>
    <message>
        <source>opaque token</source>
        <translation>jeton opaque</translation>
    </message>
    <message>
        <source>unreadable text</source>
        <translation>texte illisible</translation>
    </message>
</context>
<context>
    <name>token_label</name>
    <message>
        <source>expired</source>
        <translation>expiré</translation>
    </message>
</context>
<context>
    <name>trouble</name>
    <message>
        <source>It is percent-encoded twice over: something encoded it that had been encoded already.</source>
        <translation>Il est encodé deux fois en pourcent&#xa0;: quelque chose l’a encodé alors qu’il l’était déjà.</translation>
    </message>
    <message>
        <source>It is percent-encoded, as addresses want it; outside of one it has to be decoded.</source>
        <translation>Il est encodé en pourcent, comme le veulent les adresses&#xa0;; hors d’une adresse, il faut le décoder.</translation>
    </message>
    <message>
        <source>It was encoded in base64 once more, which a token never needs: take that off.</source>
        <translation>Il a été encodé une fois de plus en base64, ce dont un jeton n’a jamais besoin&#xa0;: ôtez-le.</translation>
    </message>
    <message>
        <source>Characters that do not show are in it, from a web page or a chat: take them out.</source>
        <translation>Des caractères invisibles y sont, venus d’une page web ou d’une discussion&#xa0;: retirez-les.</translation>
    </message>
    <message>
        <source>It is broken over lines or holds blanks: put it together.</source>
        <translation>Il est coupé en lignes ou contient des espaces&#xa0;: recollez-le.</translation>
    </message>
    <message>
        <source>The byte 0x%1</source>
        <translation>L’octet 0x%1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The last character is one too many: without it the signature has its full length. It came along when the token was copied.</source>
        <translation>Le dernier caractère est de trop&#xa0;: sans lui, la signature a sa longueur entière. Il est venu avec la copie du jeton.</translation>
    </message>
    <message>
        <source>It ends too early, after %1 characters: the signature has %2 bytes instead of %3.</source>
        <translation>Il se termine trop tôt, après %1 caractères&#xa0;: la signature a %2 octets au lieu de %3.</translation>
    </message>
    <message>
        <source>At character %1: %2.</source>
        <translation>Au caractère %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 at character %2 belongs to no token: it came in on the way, or in place of another one. Copy the token again.</source>
        <translation>%1, au caractère %2, n’appartient à aucun jeton&#xa0;: il est entré en chemin, ou à la place d’un autre. Copiez de nouveau le jeton.</translation>
    </message>
    <message>
        <source>It ends too early, after %1 characters: the end of it and the signature are missing.</source>
        <translation>Il se termine trop tôt, après %1 caractères&#xa0;: sa fin et la signature manquent.</translation>
    </message>
    <message>
        <source>A mail program quoted it: each line begins with “&gt;”. Take those off, and put it together.</source>
        <translation>Un programme de messagerie l’a cité&#xa0;: chaque ligne commence par «&#xa0;&gt;&#xa0;». Ôtez-les, et recollez-le.</translation>
    </message>
    <message>
        <source>It is written in a mail&apos;s quoted-printable form: “=” at the end of a line is no part of it. Take those off, and put it together.</source>
        <translation>Il est écrit sous la forme quoted-printable d’un e-mail&#xa0;: «&#xa0;=&#xa0;» en fin de ligne n’en fait pas partie. Ôtez-les, et recollez-le.</translation>
    </message>
    <message>
        <source>“%1” stands where the token belongs: put the real one there.</source>
        <translation>«&#xa0;%1&#xa0;» est à la place du jeton&#xa0;: mettez-y le vrai.</translation>
    </message>
    <message>
        <source>All around it is percent-encoded: it is from an address that stood within another one.</source>
        <translation>Tout autour de lui est encodé en pourcent&#xa0;: il vient d’une adresse placée dans une autre.</translation>
    </message>
    <message>
        <source>It was shortened for print (“…”): the rest has to come from where it was made.</source>
        <translation>Il a été abrégé pour l’impression («&#xa0;…&#xa0;»)&#xa0;: le reste doit venir de là où il a été fait.</translation>
    </message>
    <message>
        <source>Its beginning is cut off: a token begins with “eyJ”. Copy it again, from there.</source>
        <translation>Son début est coupé&#xa0;: un jeton commence par «&#xa0;eyJ&#xa0;». Copiez-le de nouveau à partir de là.</translation>
    </message>
</context>
<context>
    <name>verify</name>
    <message>
        <source>The header&apos;s alg is no text, so it names no algorithm.</source>
        <translation>L’alg de l’en-tête n’est pas un texte, il ne nomme donc aucun algorithme.</translation>
    </message>
    <message>
        <source>The header names no alg.</source>
        <translation>L’en-tête ne nomme pas d’alg.</translation>
    </message>
    <message>
        <source>The alg “%1” is not known.</source>
        <translation>L’alg «&#xa0;%1&#xa0;» n’est pas connu.</translation>
    </message>
    <message>
        <source>The header cannot be read, so it is not known how the token was signed.</source>
        <translation>L’en-tête ne peut être lu, on ne sait donc pas comment le jeton a été signé.</translation>
    </message>
    <message>
        <source>A malformed token is not verified: at character %1: %2.</source>
        <translation>Un jeton mal formé n’est pas vérifié&#xa0;: au caractère %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The header says alg “%1”: nothing is signed, anyone can write such a token.</source>
        <translation>L’en-tête dit alg «&#xa0;%1&#xa0;»&#xa0;: rien n’est signé, n’importe qui peut écrire un tel jeton.</translation>
    </message>
    <message>
        <source>The token must be refused: %1 (RFC 7515 4.1.11).</source>
        <translation>Le jeton doit être refusé&#xa0;: %1 (RFC 7515 4.1.11).</translation>
    </message>
    <message>
        <source>the token names the kid “%1”</source>
        <translation>le jeton nomme le kid «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>it is of kty %1, %2 needs %3</source>
        <translation>elle est de kty %1, %2 demande %3</translation>
    </message>
    <message>
        <source>it is an RSASSA-PSS key, %1 needs a plain RSA key</source>
        <translation>c’est une clé RSASSA-PSS, %1 demande une simple clé RSA</translation>
    </message>
    <message>
        <source>its curve is %1, %2 needs %3</source>
        <translation>sa courbe est %1, %2 demande %3</translation>
    </message>
    <message>
        <source>it is for alg %1 alone</source>
        <translation>elle est pour l’alg %1 seulement</translation>
    </message>
    <message>
        <source>its use is “%1”, not “sig”</source>
        <translation>son use est «&#xa0;%1&#xa0;», non «&#xa0;sig&#xa0;»</translation>
    </message>
    <message>
        <source>its key_ops (%1) do not allow to verify</source>
        <translation>ses key_ops (%1) ne permettent pas de vérifier</translation>
    </message>
    <message>
        <source>%1 was not tried: %2.</source>
        <translation>%1 n’a pas été essayée&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 fits, yet the signature does not match. The token holds no payload: if that is kept apart from it, give it too.</source>
        <translation>%1 convient, mais la signature ne correspond pas. Le jeton ne contient pas de charge utile&#xa0;: si elle est gardée à part, donnez-la aussi.</translation>
    </message>
    <message>
        <source>%1 fits, yet the signature does not match the payload that was given beside the token.</source>
        <translation>%1 convient, mais la signature ne correspond pas à la charge utile donnée à côté du jeton.</translation>
    </message>
    <message>
        <source>%1 fits, yet the signature was not made with it, or the token was changed since.</source>
        <translation>%1 convient, mais la signature n’a pas été faite avec elle, ou le jeton a été changé depuis.</translation>
    </message>
    <message>
        <source>The signature has %1 bytes; %2 with this key makes %3.</source>
        <translation>La signature a %1 octets&#xa0;; %2 avec cette clé en fait %3.</translation>
    </message>
    <message>
        <source>%1 verifies the signature.</source>
        <translation>%1 vérifie la signature.</translation>
    </message>
    <message>
        <source>The token names no kid, so %1 keys of its kind were tried.</source>
        <translation>Le jeton ne nomme pas de kid, %1 clés de son genre ont donc été essayées.</translation>
    </message>
    <message>
        <source>%1 keys may bear the kid that the token names; each was tried.</source>
        <translation>%1 clés peuvent porter le kid que nomme le jeton&#xa0;; chacune a été essayée.</translation>
    </message>
    <message>
        <source>The key set is empty.</source>
        <translation>Le jeu de clés est vide.</translation>
    </message>
    <message>
        <source>None of the keys fits: %1</source>
        <translation>Aucune des clés ne convient&#xa0;: %1</translation>
    </message>
    <message>
        <source>It looks DER-encoded, as OpenSSL writes it: JWS wants R and S, %1 bytes each, one behind the other (RFC 7518 3.4).</source>
        <translation>Elle semble encodée en DER, comme l’écrit OpenSSL&#xa0;: JWS veut R et S, de %1 octets chacun, l’un derrière l’autre (RFC 7518 3.4).</translation>
    </message>
</context>
<context>
    <name>watch_words</name>
    <message>
        <source>The token runs out at %1.</source>
        <translation>Le jeton expire à %1.</translation>
    </message>
    <message>
        <source>Its grant was ended at %1.</source>
        <translation>Son autorisation a pris fin à %1.</translation>
    </message>
    <message>
        <source>It turned 401 at %1.</source>
        <translation>Il a donné 401 à %1.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>aucune réponse</translation>
    </message>
    <message>
        <source>The token is watched: %1, %L2 times until now</source>
        <translation>Le jeton est observé&#xa0;: %1, %L2 fois jusqu’ici</translation>
    </message>
    <message>
        <source>Refused in time</source>
        <translation>Refusé à temps</translation>
    </message>
    <message>
        <source>Not as expected</source>
        <translation>Inattendu</translation>
    </message>
    <message>
        <source>Not refused</source>
        <translation>Pas refusé</translation>
    </message>
</context>
</TS>
