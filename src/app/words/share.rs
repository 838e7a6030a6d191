//! The words of sharing.

use synod::words::{Words, words};

pub static SHARE: Words = words("Share", "Compartir", "Partager");
pub static BROKEN_ON_PURPOSE: Words = words(" (broken on purpose)", " (roto a propósito)", " (faussé exprès)");
pub static LINK: Words = words("Link", "Enlace", "Lien");
pub static COPY_LINK: Words = words("Copy link", "Copiar enlace", "Copier le lien");
pub static FROM: Words = words("It opens", "Se abre", "Il s’ouvre");
pub static THIS_MOMENT: Words = words("at this moment", "en este momento", "à ce moment");
pub static WHOLE_RUN: Words = words("from the beginning", "desde el principio", "depuis le début");
pub static AS_STORY: Words = words("as a story", "como historia", "comme histoire");
pub static LONG: Words = words(
    "{0} characters: mail and chat may cut it. The short form or a file is safer.",
    "{0} caracteres: el correo o un chat pueden cortarlo. Mejor la forma corta o un archivo.",
    "{0} caractères\u{a0}: un courriel ou une messagerie peut le couper. Mieux vaut la forme courte ou un fichier.",
);
pub static SHORT_FORM: Words = words(
    "Short form, {0} characters, which nobody can read",
    "Forma corta, {0} caracteres, que nadie puede leer",
    "Forme courte, {0} caractères, que personne ne peut lire",
);
pub static COPIED: Words = words("Copied.", "Copiado.", "Copié.");
pub static COPY_BY_HAND: Words = words(
    "It is selected: copy it yourself, with Ctrl+C or ⌘C.",
    "Está seleccionado: cópielo usted, con Ctrl+C o ⌘C.",
    "Il est sélectionné\u{a0}: copiez-le vous-même, avec Ctrl+C ou ⌘C.",
);
pub static IN_PAGES: Words = words("In a page or slides", "En una página o diapositivas", "Dans une page ou des diapos");
pub static SNIPPET: Words = words("Lines for a page or slides", "Líneas para una página o diapositivas", "Lignes pour une page ou des diapos");
pub static COPY_SNIPPET: Words = words("Copy lines", "Copiar líneas", "Copier les lignes");
pub static SCRIPT: Words = words("As a script", "Como guion", "Sous forme de script");
pub static COPY_SCRIPT: Words = words("Copy script", "Copiar guion", "Copier le script");
pub static SAVE_FILE: Words = words("Save as a file", "Guardar en un archivo", "Enregistrer dans un fichier");
pub static OPEN_FILE: Words = words("Open a file…", "Abrir un archivo…", "Ouvrir un fichier…");
pub static OR_DROP: Words = words("or drop it anywhere", "o suéltelo donde sea", "ou déposez-le n’importe où");
pub static DROP_HERE: Words =
    words("Drop the file to open its run", "Suelte el archivo para abrir su ejecución", "Déposez le fichier pour ouvrir son exécution");
pub static QR_LARGER: Words = words("Show the code large", "Ver el código grande", "Afficher le code en grand");
pub static QR_SMALLER: Words = words("Show the code small", "Ver el código pequeño", "Afficher le code en petit");
pub static NO_QR: Words = words(
    "The link is too long for a code that a camera could read off a wall. Save a file, or share fewer steps.",
    "El enlace es demasiado largo para un código legible en una pared. Guarde un archivo o comparta menos pasos.",
    "Le lien est trop long pour un code lisible sur un mur. Enregistrez un fichier, ou partagez moins d’étapes.",
);
pub static PICTURE: Words = words("Picture", "Imagen", "Image");
pub static STAGE: Words = words("Stage", "Escena", "Scène");
pub static COLOURS: Words = words("Colours", "Colores", "Couleurs");
pub static SAVE_BY_HAND: Words = words(
    "This frame may not save files: save the picture below by hand, with a right click or a long press.",
    "Este marco no puede guardar archivos: guarde a mano la imagen de abajo, con clic derecho o pulsación larga.",
    "Ce cadre ne peut pas enregistrer de fichier\u{a0}: enregistrez l’image ci-dessous vous-même, par un clic droit ou un appui long.",
);
pub static KEY_SHARE: Words = words("share: Enter then copies the link", "compartir: Intro copia el enlace", "partager\u{a0}: Entrée copie le lien");
