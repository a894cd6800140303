<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AddressSection</name>
    <message>
        <source>The address is protected</source>
        <translation>La dirección está protegida</translation>
    </message>
    <message>
        <source>The desk then tells it to nobody but the cardholder.</source>
        <translation>Así, el mostrador no la da a nadie más que al titular.</translation>
    </message>
    <message>
        <source>The address is protected.</source>
        <translation>La dirección está protegida.</translation>
    </message>
    <message>
        <source>The address is no longer protected.</source>
        <translation>La dirección ya no está protegida.</translation>
    </message>
</context>
<context>
    <name>AgreementDialog</name>
    <message>
        <source>&amp;Signed by</source>
        <translation>&amp;Firmado por</translation>
    </message>
    <message>
        <source>Name a parent or guardian on the account first.</source>
        <translation>Anote primero en la cuenta a un padre, madre o tutor.</translation>
    </message>
    <message>
        <source>Signed &amp;on</source>
        <translation>Firmado &amp;el</translation>
    </message>
    <message>
        <source>The agreement is recorded.</source>
        <translation>El acuerdo está anotado.</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Qué decir</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>What would change the answer</source>
        <translation>Qué cambiaría la respuesta</translation>
    </message>
    <message>
        <source>See also: {clauses}</source>
        <translation>Vea también: {clauses}</translation>
    </message>
    <message>
        <source>Refer to the {roles}</source>
        <translation>Remitir a: {roles}</translation>
    </message>
    <message>
        <source>share</source>
        <translation>compartir</translation>
    </message>
</context>
<context>
    <name>AnswersSection</name>
    <message>
        <source>Nobody asked about this account.</source>
        <translation>Nadie ha preguntado por esta cuenta.</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Library confidentiality</source>
        <translation>Confidencialidad de la biblioteca</translation>
    </message>
</context>
<context>
    <name>AskerCard</name>
    <message>
        <source>2 · Who is asking</source>
        <translation>2 · Quién pregunta</translation>
    </message>
    <message>
        <source>Who is asking</source>
        <translation>Quién pregunta</translation>
    </message>
    <message>
        <source>Name of the person who asks</source>
        <translation>Nombre de la persona que pregunta</translation>
    </message>
    <message>
        <source>What they want</source>
        <translation>Qué pide</translation>
    </message>
    <message>
        <source>&amp;What they want</source>
        <translation>&amp;Qué pide</translation>
    </message>
    <message>
        <source>Name of the agency</source>
        <translation>Nombre de la agencia</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>{place} · {name}</source>
        <translation>{place} · {name}</translation>
    </message>
    <message>
        <source>Alt+{place}</source>
        <translation>Alt+{place}</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>copied unopened</source>
        <translation>copiado sin abrir</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>no está en orden</translation>
    </message>
    <message>
        <source>all in order</source>
        <translation>todo en orden</translation>
    </message>
    <message>
        <source>It opens, and the log in it is</source>
        <translation>Se abre, y su bitácora está</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n registro</numerusform>
            <numerusform>%n registros</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPart</name>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Aún no hay copia de seguridad</translation>
    </message>
    <message>
        <source>One is made by itself while the program is open, and now if you say so.</source>
        <translation>Se hace una sola mientras el programa está abierto, y ahora mismo si usted lo pide.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Older than the vault</source>
        <translation>Más antigua por</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Lines of the log since</source>
        <translation>Líneas de la bitácora desde entonces</translation>
    </message>
    <message>
        <source>Making a backup.</source>
        <translation>Haciendo una copia de seguridad.</translation>
    </message>
    <message>
        <source>The backup is made, and it was looked over.</source>
        <translation>La copia de seguridad está hecha y se revisó.</translation>
    </message>
    <message>
        <source>Choose a folder for a backup</source>
        <translation>Elija una carpeta para una copia de seguridad</translation>
    </message>
    <message>
        <source>The backup is made, and it was looked over: {folder}</source>
        <translation>La copia de seguridad está hecha y se revisó: {folder}</translation>
    </message>
    <message>
        <source>Choose the folder of a backup</source>
        <translation>Elija la carpeta de una copia de seguridad</translation>
    </message>
    <message>
        <source>Putting the backup back in a temporary place.</source>
        <translation>Restaurando la copia de seguridad en un lugar temporal.</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Ensayo</translation>
    </message>
    <message>
        <source>The rehearsal has ended.</source>
        <translation>El ensayo terminó.</translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Remitir</translation>
    </message>
    <message>
        <source>Do not share</source>
        <translation>No compartir</translation>
    </message>
    <message>
        <source>{answer} {count}</source>
        <translation>{answer} {count}</translation>
    </message>
    <message>
        <source>too few to show</source>
        <translation>demasiado pocas para mostrarlas</translation>
    </message>
    <message>
        <source>{month}: {answers}</source>
        <translation>{month}: {answers}</translation>
    </message>
</context>
<context>
    <name>Begun</name>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>When the window locked you were at: {what}</source>
        <translation>Cuando se bloqueó la ventana, usted estaba en: {what}</translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <source>&amp;Card number</source>
        <translation>&amp;Número de tarjeta</translation>
    </message>
    <message>
        <source>&amp;Last valid day</source>
        <translation>Ú&amp;ltimo día de validez</translation>
    </message>
    <message>
        <source>Empty: no end</source>
        <translation>En blanco: sin fin</translation>
    </message>
    <message>
        <source>&amp;Instead of</source>
        <translation>&amp;En lugar de</translation>
    </message>
    <message>
        <source>It is one more card</source>
        <translation>Es una tarjeta más</translation>
    </message>
    <message>
        <source>The card that it replaces is closed.</source>
        <translation>La tarjeta que reemplaza queda cerrada.</translation>
    </message>
    <message>
        <source>The card {number} is added.</source>
        <translation>La tarjeta {number} está añadida.</translation>
    </message>
</context>
<context>
    <name>CardField</name>
    <message>
        <source>Scan or type it</source>
        <translation>Escanéela o escríbala</translation>
    </message>
</context>
<context>
    <name>CardsSection</name>
    <message>
        <source>No card is on file.</source>
        <translation>No consta ninguna tarjeta.</translation>
    </message>
    <message>
        <source>Reported {moment}</source>
        <translation>Reportada {moment}</translation>
    </message>
    <message>
        <source>Blocked in the library system</source>
        <translation>Bloqueada en el sistema de la biblioteca</translation>
    </message>
    <message>
        <source>Last day {day}</source>
        <translation>Último día {day}</translation>
    </message>
</context>
<context>
    <name>ClauseQuote</name>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>Co&amp;py for a minute</source>
        <translation>Co&amp;piar por un minuto</translation>
    </message>
    <message>
        <source>&amp;Type it back</source>
        <translation>&amp;Escríbalo de vuelta</translation>
    </message>
    <message>
        <source>Group {number} of {all}, from your paper</source>
        <translation>Grupo {number} de {all}, de su papel</translation>
    </message>
    <message>
        <source>Print the recovery code</source>
        <translation>Imprimir el código de recuperación</translation>
    </message>
    <message>
        <source>Recovery code

{code}

It opens everything. Keep it in a sealed envelope, locked away.</source>
        <translation>Código de recuperación

{code}

Lo abre todo. Guárdelo en un sobre sellado, bajo llave.</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>It opens everything, is shown only now, and where every passphrase is forgotten nothing else helps. Print it, seal it in an envelope and lock it away.</source>
        <translation>Lo abre todo, se muestra solo ahora, y si se olvidan todas las frases de contraseña nada más ayuda. Imprímalo, séllelo en un sobre y guárdelo bajo llave.</translation>
    </message>
    <message>
        <source>The recovery code</source>
        <translation>El código de recuperación</translation>
    </message>
</context>
<context>
    <name>CollectionDialog</name>
    <message>
        <source>Another agency…</source>
        <translation>Otra agencia…</translation>
    </message>
    <message>
        <source>&amp;Agency</source>
        <translation>&amp;Agencia</translation>
    </message>
    <message>
        <source>None is on file; the Director writes one down.</source>
        <translation>No consta ninguna; la Dirección la anota.</translation>
    </message>
    <message>
        <source>Its &amp;name</source>
        <translation>Su &amp;nombre</translation>
    </message>
    <message>
        <source>Under &amp;contract until</source>
        <translation>Con &amp;contrato hasta</translation>
    </message>
    <message>
        <source>&amp;Balance in dollars</source>
        <translation>&amp;Saldo en dólares</translation>
    </message>
    <message>
        <source>0 when nothing is with an agency any more</source>
        <translation>0 cuando ya no hay nada en manos de una agencia</translation>
    </message>
    <message>
        <source>The balance is recorded.</source>
        <translation>El saldo está anotado.</translation>
    </message>
</context>
<context>
    <name>CollectionSection</name>
    <message>
        <source>{agency} · under contract until {day}</source>
        <translation>{agency} · con contrato hasta {day}</translation>
    </message>
    <message>
        <source>contract over</source>
        <translation>contrato terminado</translation>
    </message>
    <message>
        <source>Nothing is with a collection agency.</source>
        <translation>No hay nada en manos de una agencia de cobros.</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>&amp;Form and its version</source>
        <translation>&amp;Formulario y su versión</translation>
    </message>
    <message>
        <source>&amp;Signed on</source>
        <translation>Fir&amp;mado el</translation>
    </message>
    <message>
        <source>&amp;Where the paper is</source>
        <translation>&amp;Dónde está el papel</translation>
    </message>
    <message>
        <source>The consent is recorded.</source>
        <translation>El consentimiento está anotado.</translation>
    </message>
</context>
<context>
    <name>CountsDialog</name>
    <message>
        <source>Nothing was given out yet.</source>
        <translation>Todavía no se ha entregado nada.</translation>
    </message>
</context>
<context>
    <name>CustodySection</name>
    <message>
        <source>None is linked. The desk never shows or hints at a linked account.</source>
        <translation>Ninguna está vinculada. El mostrador nunca muestra ni insinúa una cuenta vinculada.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>under {names}</source>
        <translation>a nombre de {names}</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>year-month-day</source>
        <translation>año-mes-día</translation>
    </message>
</context>
<context>
    <name>DaysDialog</name>
    <message>
        <source>As long as somebody may still ask why a record was shared.</source>
        <translation>Mientras alguien pueda preguntar todavía por qué se compartió un registro.</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Días</translation>
    </message>
</context>
<context>
    <name>DecisionsCard</name>
    <message>
        <source>What the desk answered in the past year, no names kept</source>
        <translation>Qué respondió el mostrador en el último año, sin nombres</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Todavía no hay nada que contar</translation>
    </message>
    <message>
        <source>Answers recorded at the desk are counted here by month, once there are enough to name nobody.</source>
        <translation>Aquí se cuentan por mes las respuestas anotadas en el mostrador, cuando son bastantes para no señalar a nadie.</translation>
    </message>
    <message>
        <source>Groups of fewer than {count} are not shown.</source>
        <translation>No se muestran grupos de menos de {count}.</translation>
    </message>
    <message>
        <source>Show the chart</source>
        <translation>Mostrar el gráfico</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>Mostrar los números</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>May I share this record?</source>
        <translation>¿Puedo compartir este registro?</translation>
    </message>
    <message>
        <source>Handout…</source>
        <translation>Impreso…</translation>
    </message>
    <message>
        <source>The document that fits, ready to print (Ctrl+H)</source>
        <translation>El documento que corresponde, listo para imprimir (Ctrl+H)</translation>
    </message>
    <message>
        <source>Policy approved {day}</source>
        <translation>Política aprobada el {day}</translation>
    </message>
    <message>
        <source>Not on file here. The library system is asked…</source>
        <translation>No consta aquí. Se consulta el sistema de la biblioteca…</translation>
    </message>
    <message>
        <source>Whose record?</source>
        <translation>¿De quién es el registro?</translation>
    </message>
    <message>
        <source>Scan the card, or type a number or a name.</source>
        <translation>Escanee la tarjeta, o escriba un número o un nombre.</translation>
    </message>
    <message>
        <source>Who is asking?</source>
        <translation>¿Quién pregunta?</translation>
    </message>
    <message>
        <source>Choose who stands before you, writes or calls.</source>
        <translation>Elija quién está ante usted, escribe o llama.</translation>
    </message>
    <message>
        <source>What is their name?</source>
        <translation>¿Cómo se llama?</translation>
    </message>
    <message>
        <source>Pick it from the record, or type it.</source>
        <translation>Elija el nombre del registro, o escríbalo.</translation>
    </message>
    <message>
        <source>Referred and recorded.</source>
        <translation>Remitido y anotado.</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>Anotado.</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>DirectorStep</name>
    <message>
        <source>You add everybody else later, each with a passphrase of their own.</source>
        <translation>A los demás los añade después, cada quien con su propia frase de contraseña.</translation>
    </message>
    <message>
        <source>You, the Director</source>
        <translation>Usted, la Dirección</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>Su &amp;nombre</translation>
    </message>
    <message>
        <source>As it should stand in the log.</source>
        <translation>Tal como debe constar en la bitácora.</translation>
    </message>
    <message>
        <source>Four or five words that do not belong together are easy to remember and hard to guess.</source>
        <translation>Cuatro o cinco palabras que no tengan que ver entre sí son fáciles de recordar y difíciles de adivinar.</translation>
    </message>
</context>
<context>
    <name>DocumentCards</name>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>Undone.</source>
        <translation>Deshecho.</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>What comes next:</source>
        <translation>Lo que sigue:</translation>
    </message>
    <message>
        <source>{library} is ready</source>
        <translation>{library} está lista</translation>
    </message>
    <message>
        <source>Lock the printed code away</source>
        <translation>Guarde bajo llave el código impreso</translation>
    </message>
    <message>
        <source>In a sealed envelope, not beside this computer.</source>
        <translation>En un sobre sellado, no junto a esta computadora.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Inicie sesión</translation>
    </message>
    <message>
        <source>With the name and the passphrase that you have just chosen.</source>
        <translation>Con el nombre y la frase de contraseña que acaba de elegir.</translation>
    </message>
    <message>
        <source>Let your colleagues in</source>
        <translation>Dé acceso a sus colegas</translation>
    </message>
    <message>
        <source>Office, Staff: each with a role and a passphrase.</source>
        <translation>Oficina, Personal: cada quien con su función y su frase de contraseña.</translation>
    </message>
    <message>
        <source>Give backups a second place</source>
        <translation>Dé a las copias de seguridad un segundo lugar</translation>
    </message>
    <message>
        <source>Office, Backups: a USB drive is a good one.</source>
        <translation>Oficina, Copias de seguridad: una unidad USB es buena.</translation>
    </message>
    <message>
        <source>Look at your patron export</source>
        <translation>Mire su exportación de usuarios</translation>
    </message>
    <message>
        <source>It opens by itself when you have signed in.</source>
        <translation>Se abre sola cuando haya iniciado sesión.</translation>
    </message>
    <message>
        <source>Bring in your patrons</source>
        <translation>Traiga sus usuarios</translation>
    </message>
    <message>
        <source>Office, Patron export: a file of your library system.</source>
        <translation>Oficina, Exportación de usuarios: un archivo de su sistema de biblioteca.</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More for {subject}</source>
        <translation>Más sobre {subject}</translation>
    </message>
</context>
<context>
    <name>ExportStep</name>
    <message>
        <source>So that the desk knows your cards. Your library system writes the file; this can also wait.</source>
        <translation>Para que el mostrador conozca sus tarjetas. El archivo lo escribe su sistema de biblioteca; esto también puede esperar.</translation>
    </message>
    <message>
        <source>Your patrons</source>
        <translation>Sus usuarios</translation>
    </message>
    <message>
        <source>None. You may drop the file here, or go on without one.</source>
        <translation>Ninguno. Puede soltar el archivo aquí, o seguir sin él.</translation>
    </message>
    <message>
        <source>Choose a patron export</source>
        <translation>Elegir una exportación de usuarios</translation>
    </message>
    <message>
        <source>From Koha, Sierra, Polaris or Evergreen, as CSV or text.</source>
        <translation>De Koha, Sierra, Polaris o Evergreen, como CSV o texto.</translation>
    </message>
    <message>
        <source>Patron &amp;export</source>
        <translation>&amp;Exportación de usuarios</translation>
    </message>
    <message>
        <source>Kept are card numbers, names, birth dates, branches, expiry, guardians and lost cards. Passwords, notes, loans, addresses and telephone numbers never come in.</source>
        <translation>Se guardan números de tarjeta, nombres, fechas de nacimiento, sucursales, vencimiento, tutores y tarjetas perdidas. Contraseñas, notas, préstamos, direcciones y teléfonos nunca entran.</translation>
    </message>
    <message>
        <source>Nothing comes in yet: after your first sign-in you see what would happen, and decide.</source>
        <translation>Todavía no entra nada: después de iniciar sesión por primera vez verá qué pasaría, y decide.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}, {lines}</source>
        <translation>{file}, {lines}</translation>
    </message>
</context>
<context>
    <name>FactsDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>As on their photo ID</source>
        <translation>Como en su identificación con foto</translation>
    </message>
    <message>
        <source>&amp;Other names</source>
        <translation>&amp;Otros nombres</translation>
    </message>
    <message>
        <source>&amp;Birth date</source>
        <translation>&amp;Fecha de nacimiento</translation>
    </message>
    <message>
        <source>B&amp;ranch</source>
        <translation>&amp;Sucursal</translation>
    </message>
    <message>
        <source>The account is changed.</source>
        <translation>La cuenta está cambiada.</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Choose: {field}</source>
        <translation>Elegir: {field}</translation>
    </message>
    <message>
        <source>Remove: {field}</source>
        <translation>Quitar: {field}</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>{filter}  {count}</source>
        <translation>{filter}  {count}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>Making the vault</source>
        <translation>Creando la bóveda</translation>
    </message>
    <message>
        <source>Step {step} of {all}</source>
        <translation>Paso {step} de {all}</translation>
    </message>
    <message>
        <source>&amp;Make the office</source>
        <translation>&amp;Crear la oficina</translation>
    </message>
    <message>
        <source>&amp;Open the office</source>
        <translation>Abrir la &amp;oficina</translation>
    </message>
    <message>
        <source>Choose the folder of the office</source>
        <translation>Elija la carpeta de la oficina</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>▾ {heading}</source>
        <translation>▾ {heading}</translation>
    </message>
    <message>
        <source>▸ {heading}</source>
        <translation>▸ {heading}</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose: {field}</source>
        <translation>Elegir: {field}</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Open the page {page}</source>
        <translation>Abrir la página {page}</translation>
    </message>
    <message>
        <source>Demo office: everybody in it is made up.</source>
        <translation>Oficina de demostración: todas las personas son inventadas.</translation>
    </message>
</context>
<context>
    <name>FreezeDialog</name>
    <message>
        <source>&amp;Reference of the paper</source>
        <translation>&amp;Referencia del documento</translation>
    </message>
    <message>
        <source>Its number or where it lies, not what it says; the desk sees none of it</source>
        <translation>Su número o dónde está, no lo que dice; el mostrador no ve nada de esto</translation>
    </message>
</context>
<context>
    <name>GuardianDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>As on their photo ID</source>
        <translation>Como en su identificación con foto</translation>
    </message>
    <message>
        <source>{name} is named as parent or guardian.</source>
        <translation>{name} consta como padre, madre o tutor.</translation>
    </message>
</context>
<context>
    <name>GuardiansSection</name>
    <message>
        <source>Nobody is named.</source>
        <translation>No consta nadie.</translation>
    </message>
    <message>
        <source>Earlier ({count})</source>
        <translation>Anteriores ({count})</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>desde {day}</translation>
    </message>
    <message>
        <source>frozen {moment}, {by}</source>
        <translation>acceso suspendido {moment}, {by}</translation>
    </message>
    <message>
        <source>Director decides</source>
        <translation>decide la Dirección</translation>
    </message>
    <message>
        <source>{since} to {ended}</source>
        <translation>{since} a {ended}</translation>
    </message>
</context>
<context>
    <name>HandoutsPage</name>
    <message>
        <source>Handouts</source>
        <translation>Impresos</translation>
    </message>
    <message>
        <source>What was given ou&amp;t</source>
        <translation>Qué se &amp;entregó</translation>
    </message>
    <message>
        <source>Make it &amp;blank</source>
        <translation>Dejar en &amp;blanco</translation>
    </message>
    <message>
        <source>Filled in for one person.</source>
        <translation>Rellenado para una persona.</translation>
    </message>
    <message>
        <source>There is no printer now. The document waits here until there is one.</source>
        <translation>Ahora no hay impresora. El documento espera aquí hasta que haya una.</translation>
    </message>
    <message>
        <source>Printed: {document}, {copies} ×</source>
        <translation>Impreso: {document}, {copies} ×</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message numerus="yes">
        <source>%n copies this month</source>
        <translation>
            <numerusform>%n copia este mes</numerusform>
            <numerusform>%n copias este mes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;About this program</source>
        <translation>&amp;Acerca de este programa</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>Nothing has happened since the account was brought in.</source>
        <translation>No ha pasado nada desde que la cuenta se importó.</translation>
    </message>
    <message>
        <source>{what}: {subject}</source>
        <translation>{what}: {subject}</translation>
    </message>
    <message>
        <source>library system</source>
        <translation>sistema de la biblioteca</translation>
    </message>
</context>
<context>
    <name>HowPanel</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Size of print</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>With the stat&amp;ute</source>
        <translation>Con la &amp;ley</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>&amp;Copias</translation>
    </message>
    <message>
        <source>Draft translation</source>
        <translation>Traducción en borrador</translation>
    </message>
    <message>
        <source>The library has yet to approve it; every page says so.</source>
        <translation>La biblioteca aún no la ha aprobado; cada página lo dice.</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>&amp;Choose a file</source>
        <translation>&amp;Elegir un archivo</translation>
    </message>
    <message>
        <source>Bring in a patron export</source>
        <translation>Importar una exportación de usuarios</translation>
    </message>
    <message>
        <source>From Koha, Sierra, Polaris or Evergreen, as CSV or text. You may drop the file here.</source>
        <translation>De Koha, Sierra, Polaris o Evergreen, en CSV o texto. Puede soltar el archivo aquí.</translation>
    </message>
    <message>
        <source>Kept are card numbers, names, birth dates, branches, expiry, guardians and lost cards. Passwords, notes, loans, addresses and telephone numbers never come in.</source>
        <translation>Se guardan números de tarjeta, nombres, fechas de nacimiento, sucursales, vencimientos, tutores y tarjetas perdidas. Contraseñas, notas, préstamos, direcciones y teléfonos nunca entran.</translation>
    </message>
    <message>
        <source>Choose a patron export</source>
        <translation>Elija una exportación de usuarios</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Columnas del archivo</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>no se guarda</translation>
    </message>
    <message>
        <source>What the column {header} holds</source>
        <translation>Qué contiene la columna {header}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>{lines}, written in {encoding}</source>
        <translation>{lines}, en {encoding}</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Qué ocurriría</translation>
    </message>
    <message>
        <source>It is tried first, whenever you say what a column holds.</source>
        <translation>Primero se prueba, cada vez que usted dice qué contiene una columna.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Probar de nuevo</translation>
    </message>
    <message>
        <source>Nothing can be brought in yet</source>
        <translation>Todavía no se puede importar nada</translation>
    </message>
    <message>
        <source>Nothing was changed, and the file is as it was.</source>
        <translation>No se cambió nada, y el archivo está como estaba.</translation>
    </message>
    <message>
        <source>Choose &amp;another file</source>
        <translation>Elegir &amp;otro archivo</translation>
    </message>
    <message>
        <source>Trying the import; nothing is changed yet.</source>
        <translation>Probando la importación; todavía no se cambia nada.</translation>
    </message>
    <message>
        <source>Bringing in the patrons.</source>
        <translation>Importando los usuarios.</translation>
    </message>
    <message>
        <source>&amp;Bring in</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>The export is in. The file itself may be deleted now.</source>
        <translation>La exportación está importada. El archivo ya se puede borrar.</translation>
    </message>
    <message>
        <source>Rows that stand there twice</source>
        <translation>Filas repetidas</translation>
    </message>
    <message>
        <source>New accounts</source>
        <translation>Cuentas nuevas</translation>
    </message>
    <message>
        <source>Changed accounts</source>
        <translation>Cuentas cambiadas</translation>
    </message>
    <message>
        <source>Unchanged accounts</source>
        <translation>Cuentas sin cambios</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Filas rechazadas</translation>
    </message>
    <message>
        <source>Taken, but worth a look</source>
        <translation>Aceptadas, pero vale la pena verlas</translation>
    </message>
    <message>
        <source>Refused rows, to be mended in the library system</source>
        <translation>Filas rechazadas, por corregir en el sistema de la biblioteca</translation>
    </message>
    <message>
        <source>&amp;Save the refused rows…</source>
        <translation>&amp;Guardar las filas rechazadas…</translation>
    </message>
    <message>
        <source>The parent or guardian refers to nobody on file.</source>
        <translation>El padre, madre o tutor no corresponde a nadie que conste.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>Guardar las filas rechazadas</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>The backup was not made</source>
        <translation>La copia de seguridad no se hizo</translation>
    </message>
    <message>
        <source>A backup is late</source>
        <translation>Una copia de seguridad está atrasada</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Aún no hay copia de seguridad</translation>
    </message>
    <message>
        <source>Backup {moment}</source>
        <translation>Copia de seguridad: {moment}</translation>
    </message>
</context>
<context>
    <name>LibraryFields</name>
    <message>
        <source>&amp;Name of the library</source>
        <translation>&amp;Nombre de la biblioteca</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>One on each line; none where there is one house.</source>
        <translation>Una en cada línea; ninguna si hay una sola casa.</translation>
    </message>
    <message>
        <source>&amp;Branches</source>
        <translation>&amp;Sucursales</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>&amp;Teléfono</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>Elegir el logotipo</translation>
    </message>
    <message>
        <source>None. You may drop an image here.</source>
        <translation>Ninguno. Puede soltar una imagen aquí.</translation>
    </message>
    <message>
        <source>&amp;Logo</source>
        <translation>&amp;Logotipo</translation>
    </message>
    <message>
        <source>Stands on every paper.</source>
        <translation>Aparece en cada papel.</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>The library</source>
        <translation>La biblioteca</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Cambiar…</translation>
    </message>
    <message>
        <source>As it stands on every page and on the papers that patrons take home.</source>
        <translation>Como consta en cada página y en los papeles que los usuarios se llevan a casa.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Sucursales</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <source>Logo of {library}</source>
        <translation>Logotipo de {library}</translation>
    </message>
    <message>
        <source>Saved. It stands on every page and paper from now on.</source>
        <translation>Guardado. Desde ahora consta en cada página y cada papel.</translation>
    </message>
</context>
<context>
    <name>LibraryStep</name>
    <message>
        <source>As it stands on the papers that patrons take home. Only the name is needed now.</source>
        <translation>Tal como consta en los papeles que se llevan los usuarios. Ahora solo hace falta el nombre.</translation>
    </message>
    <message>
        <source>Your library</source>
        <translation>Su biblioteca</translation>
    </message>
</context>
<context>
    <name>LinePanel</name>
    <message>
        <source>not as it was left</source>
        <translation>no está como se dejó</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>What was written with it</source>
        <translation>Lo que se anotó con ella</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computadora</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>&amp;Everything about the same</source>
        <translation>&amp;Todo sobre lo mismo</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nada.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>&amp;Card of the other account</source>
        <translation>&amp;Tarjeta de la otra cuenta</translation>
    </message>
    <message>
        <source>The two accounts are linked.</source>
        <translation>Las dos cuentas están vinculadas.</translation>
    </message>
</context>
<context>
    <name>LogDaysDialog</name>
    <message>
        <source>As long as somebody may still ask what exactly was changed. Nothing is erased by this alone.</source>
        <translation>Mientras alguien aún pueda preguntar qué se cambió exactamente. Con esto solo no se borra nada.</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Días</translation>
    </message>
</context>
<context>
    <name>LogFilters</name>
    <message>
        <source>Lines shown</source>
        <translation>Líneas mostradas</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Todas las clases</translation>
    </message>
    <message>
        <source>C&amp;lear the filters</source>
        <translation>Q&amp;uitar los filtros</translation>
    </message>
    <message>
        <source>{name} (no longer)</source>
        <translation>{name} (ya no)</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Whom do you mean?</source>
        <translation>¿A quién se refiere?</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Quién</translation>
    </message>
    <message>
        <source>&amp;Kind of act</source>
        <translation>C&amp;lase de acto</translation>
    </message>
    <message>
        <source>Card or &amp;name</source>
        <translation>Tarjeta o &amp;nombre</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>Dí&amp;as</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;Through</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>Scan or write, then Enter</source>
        <translation>Escanee o escriba, luego Intro</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Lines of the log</source>
        <translation>Líneas de la bitácora</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Bitácora</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no such line. Clear a filter to see more.</source>
        <translation>No hay ninguna línea así. Quite un filtro para ver más.</translation>
    </message>
    <message>
        <source>checking …</source>
        <translation>comprobando…</translation>
    </message>
    <message>
        <source>Every line is being checked.</source>
        <translation>Se está comprobando cada línea.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save lines of the log</source>
        <translation>Guardar líneas de la bitácora</translation>
    </message>
    <message>
        <source>The lines are being saved.</source>
        <translation>Se están guardando las líneas.</translation>
    </message>
    <message numerus="yes">
        <source>Saved: %n line(s)</source>
        <translation>
            <numerusform>Guardada: %n línea</numerusform>
            <numerusform>Guardadas: %n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>íntegra</translation>
    </message>
    <message>
        <source>Every line is as it was written.</source>
        <translation>Cada línea está como se escribió.</translation>
    </message>
    <message>
        <source>Every line follows from the one before it. Of the signatures those from line {number} on were looked at; check the log to look at all of them.</source>
        <translation>Cada línea se sigue de la anterior. De las firmas se miraron las que van desde la línea {number}; compruebe la bitácora para mirarlas todas.</translation>
    </message>
    <message>
        <source>not as it was left</source>
        <translation>no está como se dejó</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>sin comprobar</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>La comprobación se detuvo.</translation>
    </message>
    <message>
        <source>State of the log</source>
        <translation>Estado de la bitácora</translation>
    </message>
</context>
<context>
    <name>LookupDialog</name>
    <message>
        <source>The computer that speaks SIP2 over TLS; the people of your library system know it.</source>
        <translation>La computadora que habla SIP2 sobre TLS; la conocen quienes cuidan su sistema de biblioteca.</translation>
    </message>
    <message>
        <source>&amp;Computer</source>
        <translation>&amp;Computadora</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Puerto</translation>
    </message>
    <message>
        <source>&amp;Institution</source>
        <translation>&amp;Institución</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>Empty: the one that is kept.</source>
        <translation>Vacío: la que está guardada.</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>C&amp;ontraseña</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificados (*.pem *.crt *.cer);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose the certificates to trust</source>
        <translation>Elegir los certificados de confianza</translation>
    </message>
    <message>
        <source>those that this computer trusts</source>
        <translation>los de confianza de esta computadora</translation>
    </message>
    <message>
        <source>Only where your library is its own authority.</source>
        <translation>Solo si su biblioteca es su propia autoridad.</translation>
    </message>
    <message>
        <source>Trusted certi&amp;ficates</source>
        <translation>Certi&amp;ficados de confianza</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Probar la conexión</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Consultando…</translation>
    </message>
    <message>
        <source>It works: the certificate is good, the login too, and it tells about patrons.</source>
        <translation>Funciona: el certificado es bueno, el usuario también, y responde sobre los usuarios de la biblioteca.</translation>
    </message>
</context>
<context>
    <name>LookupPanel</name>
    <message>
        <source>Cards that are not on file</source>
        <translation>Tarjetas que no constan</translation>
    </message>
    <message>
        <source>When a card is scanned that is not on file here, the program can ask your library system for it by SIP2: the name, the birth date, whether the card is valid and whether it is reported lost. The answer stands on the desk until the next person; nothing of it is kept or logged.</source>
        <translation>Cuando se escanea una tarjeta que no consta aquí, el programa puede consultarla por SIP2 en su sistema de biblioteca: el nombre, la fecha de nacimiento, si la tarjeta es válida y si está reportada como perdida. La respuesta queda en el mostrador hasta la siguiente persona; nada de ella se guarda ni se anota.</translation>
    </message>
    <message>
        <source>&amp;Set up…</source>
        <translation>&amp;Configurar…</translation>
    </message>
    <message>
        <source>&amp;Turn off…</source>
        <translation>&amp;Desactivar…</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activada</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivada</translation>
    </message>
    <message>
        <source>Asking the library system</source>
        <translation>Consulta al sistema de la biblioteca</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>kept, and never shown</source>
        <translation>guardada, y nunca se muestra</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computadora</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Certificados de confianza</translation>
    </message>
    <message>
        <source>those of this computer</source>
        <translation>los de esta computadora</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institución</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Cambiar…</translation>
    </message>
    <message>
        <source>Saved. Cards that are not on file are looked up from now on.</source>
        <translation>Guardado. Desde ahora se consultan las tarjetas que no constan.</translation>
    </message>
    <message>
        <source>Turn the card look-up off?</source>
        <translation>¿Desactivar la consulta de tarjetas?</translation>
    </message>
    <message>
        <source>The address, the login and the password are forgotten with it.</source>
        <translation>Con ella se olvidan la dirección, el usuario y la contraseña.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
</context>
<context>
    <name>MemberDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>As it should stand in the log.</source>
        <translation>Como debe constar en la bitácora.</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Función</translation>
    </message>
    <message>
        <source>Agree on it with them in person.</source>
        <translation>Acuérdela con la persona cara a cara.</translation>
    </message>
</context>
<context>
    <name>NewCodeDialog</name>
    <message>
        <source>It is shown only now. Print it, seal it in an envelope and lock it away. Until it is put in force the code of before stays good; from then on that one opens nothing, and every secret of the vault is renewed.</source>
        <translation>Se muestra solo ahora. Imprímalo, séllelo en un sobre y guárdelo bajo llave. Hasta que se ponga en vigor sirve el código anterior; desde entonces ese ya no abre nada, y se renuevan todos los secretos de la bóveda.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New &amp;passphrase</source>
        <translation>Nueva frase de &amp;contraseña</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>La misma &amp;otra vez</translation>
    </message>
    <message>
        <source>&amp;Suggest four words</source>
        <translation>&amp;Sugerir cuatro palabras</translation>
    </message>
    <message>
        <source>Four words are filled in and shown. Write them again below, from memory.</source>
        <translation>Se han escrito y se muestran cuatro palabras. Escríbalas otra vez abajo, de memoria.</translation>
    </message>
    <message>
        <source>Four words are filled in and shown.</source>
        <translation>Se escribieron cuatro palabras y se muestran.</translation>
    </message>
</context>
<context>
    <name>NewPatronDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>As on their photo ID: first name, surname</source>
        <translation>Como en su identificación con foto: nombre, apellido</translation>
    </message>
    <message>
        <source>&amp;Birth date</source>
        <translation>F&amp;echa de nacimiento</translation>
    </message>
    <message>
        <source>&amp;Other names</source>
        <translation>&amp;Otros nombres</translation>
    </message>
    <message>
        <source>&amp;Parent or guardian</source>
        <translation>&amp;Padre, madre o tutor</translation>
    </message>
    <message>
        <source>Another parent or &amp;guardian</source>
        <translation>Otro padre, &amp;madre o tutor</translation>
    </message>
    <message>
        <source>&amp;Agreement to the card signed by</source>
        <translation>&amp;Acuerdo para la tarjeta, firmado por</translation>
    </message>
    <message>
        <source>Agreement signe&amp;d on</source>
        <translation>Acuer&amp;do firmado el</translation>
    </message>
    <message>
        <source>&amp;Card number</source>
        <translation>Número de &amp;tarjeta</translation>
    </message>
    <message>
        <source>&amp;Last valid day</source>
        <translation>Ú&amp;ltimo día de validez</translation>
    </message>
    <message>
        <source>Consent &amp;form and its version</source>
        <translation>&amp;Formulario de consentimiento y su versión</translation>
    </message>
    <message>
        <source>Consent &amp;signed on</source>
        <translation>&amp;Consentimiento firmado el</translation>
    </message>
    <message>
        <source>&amp;Where the paper is</source>
        <translation>Dónde e&amp;stá el papel</translation>
    </message>
    <message>
        <source>B&amp;ranch</source>
        <translation>Suc&amp;ursal</translation>
    </message>
    <message>
        <source>The account is open.</source>
        <translation>La cuenta está abierta.</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Old log</source>
        <translation>Bitácora antigua</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>Parts of the office</source>
        <translation>Partes de la oficina</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Oficina</translation>
    </message>
</context>
<context>
    <name>OldAnswersPanel</name>
    <message>
        <source>Answers at the desk</source>
        <translation>Respuestas en el mostrador</translation>
    </message>
    <message>
        <source>&amp;Change the time…</source>
        <translation>&amp;Cambiar el plazo…</translation>
    </message>
    <message>
        <source>&amp;Forget the persons…</source>
        <translation>&amp;Olvidar a las personas…</translation>
    </message>
    <message>
        <source>Every answer is kept whole for a time. After it the persons can be forgotten, in the log too: what was asked, shown and answered stays, and by whom; whose record it was and who asked does not.</source>
        <translation>Cada respuesta se guarda completa durante un plazo. Después se puede olvidar a las personas, también en la bitácora: queda lo que se preguntó, presentó y respondió, y quién respondió; no queda de quién era el registro ni quién preguntó.</translation>
    </message>
    <message>
        <source>From before {day}, and still with their persons</source>
        <translation>De antes del {day}, y todavía con sus personas</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept whole for</source>
        <translation>Se guardan completas</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget whom %n answer(s) were about?</source>
        <translation>
            <numerusform>¿Olvidar de quién trataba %n respuesta?</numerusform>
            <numerusform>¿Olvidar de quiénes trataban %n respuestas?</numerusform>
        </translation>
    </message>
    <message>
        <source>The names and whose record it was are erased here and in the log. Nothing can undo this.</source>
        <translation>Los nombres y de quién era el registro se borran aquí y en la bitácora. Nada puede deshacerlo.</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Olvidar</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) no longer say whom they were about.</source>
        <translation>
            <numerusform>%n respuesta ya no dice de quién trataba.</numerusform>
            <numerusform>%n respuestas ya no dicen de quiénes trataban.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OldLogPart</name>
    <message>
        <source>What the log tells beside its lines</source>
        <translation>Lo que la bitácora cuenta junto a sus líneas</translation>
    </message>
    <message>
        <source>Each line says who did what and when, and tells beside it with which names and cards. After a time that can be erased: the line stays, and still proves that nothing was cut out or changed.</source>
        <translation>Cada línea dice quién hizo qué y cuándo, y cuenta a su lado con qué nombres y tarjetas. Pasado un tiempo eso se puede borrar: la línea queda, y sigue probando que nada se quitó ni se cambió.</translation>
    </message>
    <message>
        <source>Would be erased now</source>
        <translation>Se borraría ahora</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Se guarda por</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept since</source>
        <translation>Se guarda desde</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing: no line is older.</source>
        <translation>Nada: ninguna línea es anterior.</translation>
    </message>
    <message numerus="yes">
        <source>Erase what %n line(s) tell?</source>
        <translation>
            <numerusform>¿Borrar lo que cuenta %n línea?</numerusform>
            <numerusform>¿Borrar lo que cuentan %n líneas?</numerusform>
        </translation>
    </message>
    <message>
        <source>What was written with the lines of before {day} is erased here. Nothing can undo this; backups of before still hold it until they are replaced.</source>
        <translation>Lo que se escribió con las líneas anteriores al {day} se borra aquí. Nada puede deshacerlo; las copias de seguridad de antes aún lo contienen hasta que se reemplacen.</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>Borrarlo</translation>
    </message>
    <message>
        <source>Erasing.</source>
        <translation>Borrando.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) tell no more than who did what and when.</source>
        <translation>
            <numerusform>%n línea ya no cuenta más que quién hizo qué y cuándo.</numerusform>
            <numerusform>%n líneas ya no cuentan más que quién hizo qué y cuándo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnPassphraseDialog</name>
    <message>
        <source>The passphrase that you have &amp;now</source>
        <translation>La frase de contraseña de &amp;ahora</translation>
    </message>
    <message>
        <source>You sign in with it from the next time on.</source>
        <translation>Con ella inicia sesión desde la próxima vez.</translation>
    </message>
</context>
<context>
    <name>PapersSection</name>
    <message>
        <source>signed {day}</source>
        <translation>firmado {day}</translation>
    </message>
    <message>
        <source>paper: {place}</source>
        <translation>papel: {place}</translation>
    </message>
    <message>
        <source>Consent to the procedures</source>
        <translation>Consentimiento a los procedimientos</translation>
    </message>
    <message>
        <source>Agreement to a minor&apos;s card</source>
        <translation>Acuerdo para la tarjeta de un menor</translation>
    </message>
</context>
<context>
    <name>PastSection</name>
    <message>
        <source>Older ({count})</source>
        <translation>Más antiguas ({count})</translation>
    </message>
</context>
<context>
    <name>PatronDetails</name>
    <message>
        <source>No patron chosen</source>
        <translation>Ningún usuario elegido</translation>
    </message>
    <message>
        <source>Choose one in the list, and the account with its people stands here.</source>
        <translation>Elija uno en la lista y aquí verá la cuenta con sus personas.</translation>
    </message>
</context>
<context>
    <name>PatronList</name>
    <message>
        <source>Find a patron by card number or name</source>
        <translation>Buscar un usuario por número de tarjeta o nombre</translation>
    </message>
    <message>
        <source>Card number or name</source>
        <translation>Número de tarjeta o nombre</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrados</translation>
    </message>
    <message>
        <source>Which patrons</source>
        <translation>Qué usuarios</translation>
    </message>
    <message>
        <source>Patrons found</source>
        <translation>Usuarios encontrados</translation>
    </message>
    <message>
        <source>Only the first {count} are listed. Type more.</source>
        <translation>Solo se muestran los primeros {count}. Escriba más.</translation>
    </message>
    <message numerus="yes">
        <source>%n patron(s) found</source>
        <translation>
            <numerusform>%n usuario encontrado</numerusform>
            <numerusform>%n usuarios encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>All patrons</source>
        <translation>Todos los usuarios</translation>
    </message>
    <message numerus="yes">
        <source>%n patron(s) with a similar name</source>
        <translation>
            <numerusform>%n usuario con un nombre parecido</numerusform>
            <numerusform>%n usuarios con un nombre parecido</numerusform>
        </translation>
    </message>
    <message>
        <source>≈ The name is similar to what was typed, not the same.</source>
        <translation>≈ El nombre se parece a lo que se escribió, pero no es igual.</translation>
    </message>
    <message>
        <source>Find a patron</source>
        <translation>Busque un usuario</translation>
    </message>
    <message>
        <source>Scan a card, or type a card number or the beginning of a name.</source>
        <translation>Escanee una tarjeta, o escriba su número o el comienzo de un nombre.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>No se encontró a nadie</translation>
    </message>
    <message>
        <source>Check the spelling, or type less of the name.</source>
        <translation>Revise la ortografía, o escriba menos del nombre.</translation>
    </message>
    <message>
        <source>Nobody comes of age soon</source>
        <translation>Nadie cumple pronto la mayoría de edad</translation>
    </message>
    <message>
        <source>Minors are listed here before their guardians&apos; access ends.</source>
        <translation>Aquí aparecen los menores antes de que termine el acceso de sus tutores.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Sucursal</translation>
    </message>
    <message>
        <source>Of age on</source>
        <translation>Mayor el</translation>
    </message>
</context>
<context>
    <name>PatronsPage</name>
    <message>
        <source>Turning {age} within {days} days</source>
        <translation>Cumplen {age} en {days} días</translation>
    </message>
    <message>
        <source>Patrons</source>
        <translation>Usuarios</translation>
    </message>
</context>
<context>
    <name>PermissionDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>As on their photo ID</source>
        <translation>Como en su identificación con foto</translation>
    </message>
    <message>
        <source>Their own &amp;card</source>
        <translation>Su propia &amp;tarjeta</translation>
    </message>
    <message>
        <source>If they have one</source>
        <translation>Si tiene</translation>
    </message>
    <message>
        <source>&amp;What they may have</source>
        <translation>&amp;Qué puede tener</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>Empty: until it is revoked</source>
        <translation>En blanco: hasta que se revoque</translation>
    </message>
    <message>
        <source>&amp;How it was given</source>
        <translation>&amp;Cómo se dio</translation>
    </message>
    <message>
        <source>&amp;Signed by</source>
        <translation>&amp;Firmado por</translation>
    </message>
    <message>
        <source>{name} is permitted.</source>
        <translation>{name} tiene permiso.</translation>
    </message>
    <message>
        <source>Choose who signed</source>
        <translation>Elija quién firmó</translation>
    </message>
</context>
<context>
    <name>PermissionsSection</name>
    <message>
        <source>Nobody but the cardholder.</source>
        <translation>Nadie más que el titular.</translation>
    </message>
    <message>
        <source>Earlier ({count})</source>
        <translation>Anteriores ({count})</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>desde {day}</translation>
    </message>
    <message>
        <source>revoked {moment}, {by}</source>
        <translation>revocado {moment}, {by}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>desde {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta {day}</translation>
    </message>
    <message>
        <source>own card {number}</source>
        <translation>tarjeta propia {number}</translation>
    </message>
    <message>
        <source>signed by {name}</source>
        <translation>firmado por {name}</translation>
    </message>
</context>
<context>
    <name>PlacesStep</name>
    <message>
        <source>Records and backups are encrypted wherever they lie. The places can be changed later.</source>
        <translation>Los registros y las copias de seguridad están cifrados dondequiera que estén. Los lugares se pueden cambiar después.</translation>
    </message>
    <message>
        <source>Where everything is kept</source>
        <translation>Dónde se guarda todo</translation>
    </message>
    <message>
        <source>A folder of this computer, new or empty.</source>
        <translation>Una carpeta de esta computadora, nueva o vacía.</translation>
    </message>
    <message>
        <source>&amp;Records</source>
        <translation>&amp;Registros</translation>
    </message>
    <message>
        <source>Made by the program itself, day by day.</source>
        <translation>Las hace el programa mismo, día tras día.</translation>
    </message>
    <message>
        <source>&amp;Backups</source>
        <translation>Copias de se&amp;guridad</translation>
    </message>
    <message>
        <source>A USB drive or a folder of another computer outlives a stolen or broken one. Empty: later.</source>
        <translation>Una unidad USB o una carpeta de otra computadora sobrevive a una robada o dañada. Vacío: después.</translation>
    </message>
    <message>
        <source>A &amp;second place for backups</source>
        <translation>Un &amp;segundo lugar para las copias</translation>
    </message>
    <message>
        <source>On a network share: good, as long as it can be reached when a backup is due.</source>
        <translation>En una carpeta de red: bien, mientras se pueda alcanzar cuando toque una copia.</translation>
    </message>
    <message>
        <source>{name} copies this folder to other computers. The backups are encrypted before that.</source>
        <translation>{name} copia esta carpeta a otras computadoras. Las copias de seguridad se cifran antes.</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Cambiar…</translation>
    </message>
    <message>
        <source>Change how backups are kept</source>
        <translation>Cambiar cómo se guardan las copias de seguridad</translation>
    </message>
    <message>
        <source>How backups are kept</source>
        <translation>Cómo se guardan las copias de seguridad</translation>
    </message>
    <message>
        <source>First place</source>
        <translation>Primer lugar</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Segundo lugar</translation>
    </message>
    <message>
        <source>None. One on a USB drive or another computer outlives a stolen or broken computer.</source>
        <translation>Ninguno. Uno en una memoria USB o en otra computadora sobrevive al robo o la avería de esta.</translation>
    </message>
    <message>
        <source>advised</source>
        <translation>conviene</translation>
    </message>
    <message numerus="yes">
        <source>One every %n hour(s)</source>
        <translation>
            <numerusform>Una cada hora</numerusform>
            <numerusform>Una cada %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept in each place</source>
        <translation>
            <numerusform>%n guardada en cada lugar</numerusform>
            <numerusform>%n guardadas en cada lugar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late after %n day(s)</source>
        <translation>
            <numerusform>atrasada después de %n día</numerusform>
            <numerusform>atrasada después de %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>{often} · {kept} · {late}</source>
        <translation>{often} · {kept} · {late}</translation>
    </message>
    <message>
        <source>last backup {moment}</source>
        <translation>última copia: {moment}</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>aún no hay copia de seguridad</translation>
    </message>
    <message>
        <source>late</source>
        <translation>atrasada</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>no conectado</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>Saved. It counts from the next backup on.</source>
        <translation>Guardado. Vale desde la próxima copia de seguridad.</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>&amp;First place</source>
        <translation>&amp;Primer lugar</translation>
    </message>
    <message>
        <source>A USB drive or a folder of another computer. Leave it empty if there is none.</source>
        <translation>Una memoria USB o una carpeta de otra computadora. Déjelo vacío si no hay ninguna.</translation>
    </message>
    <message>
        <source>&amp;Second place</source>
        <translation>&amp;Segundo lugar</translation>
    </message>
    <message>
        <source>&amp;Hours between two</source>
        <translation>&amp;Horas entre dos copias</translation>
    </message>
    <message>
        <source>&amp;Kept in each place</source>
        <translation>&amp;Copias en cada lugar</translation>
    </message>
    <message>
        <source>&amp;Days until it is late</source>
        <translation>&amp;Días hasta el atraso</translation>
    </message>
</context>
<context>
    <name>PolicyDialog</name>
    <message>
        <source>Our own, in a folder</source>
        <translation>La nuestra, en una carpeta</translation>
    </message>
    <message>
        <source>The folder in which pack.toml stands. It is copied into the vault, and backups take it along.</source>
        <translation>La carpeta en la que está pack.toml. Se copia en la bóveda, y las copias de seguridad la llevan consigo.</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>&amp;Política</translation>
    </message>
    <message>
        <source>&amp;Folder of our own policy</source>
        <translation>&amp;Carpeta de nuestra política</translation>
    </message>
    <message>
        <source>&amp;Look at it</source>
        <translation>&amp;Revisarla</translation>
    </message>
    <message numerus="yes">
        <source>It cannot be used yet: %n thing(s) are wrong with it</source>
        <translation>
            <numerusform>Todavía no se puede usar: %n cosa está mal</numerusform>
            <numerusform>Todavía no se puede usar: %n cosas están mal</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, línea {line}</translation>
    </message>
    <message>
        <source>It says what the policy in force says. Nothing would change.</source>
        <translation>Dice lo mismo que la política en vigor. Nada cambiaría.</translation>
    </message>
    <message>
        <source>It counts at once, in every answer and on every paper. Changes that the Director made to how the policy is read end with it: its own readings hold. Answers given before stay as they were given.</source>
        <translation>Cuenta de inmediato, en cada respuesta y en cada papel. Con ella terminan los cambios que la Dirección hizo en cómo se lee la política: valen sus propias lecturas. Las respuestas ya dadas quedan como se dieron.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>Put it &amp;in force</source>
        <translation>Ponerla en &amp;vigor</translation>
    </message>
    <message>
        <source>{after}, until now {before}</source>
        <translation>{after}, hasta ahora {before}</translation>
    </message>
    <message>
        <source>Read another way</source>
        <translation>Se leen de otra manera</translation>
    </message>
    <message>
        <source>Clauses worded another way</source>
        <translation>Cláusulas con otras palabras</translation>
    </message>
    <message>
        <source>New clauses</source>
        <translation>Cláusulas nuevas</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>De qué política se trata</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are read another way.</source>
        <translation>
            <numerusform>%n lugar se lee de otra manera.</numerusform>
            <numerusform>%n lugares se leen de otra manera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s) are worded another way.</source>
        <translation>
            <numerusform>%n cláusula tiene otras palabras.</numerusform>
            <numerusform>%n cláusulas tienen otras palabras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s) are new.</source>
        <translation>
            <numerusform>%n cláusula es nueva.</numerusform>
            <numerusform>%n cláusulas son nuevas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s) of today go.</source>
        <translation>
            <numerusform>%n cláusula de hoy desaparece.</numerusform>
            <numerusform>%n cláusulas de hoy desaparecen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n ground(s) answers cite other clauses.</source>
        <translation>
            <numerusform>Por %n motivo las respuestas citan otras cláusulas.</numerusform>
            <numerusform>Por %n motivos las respuestas citan otras cláusulas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n situation(s) the desk says something else.</source>
        <translation>
            <numerusform>En %n situación el mostrador dice otra cosa.</numerusform>
            <numerusform>En %n situaciones el mostrador dice otra cosa.</numerusform>
        </translation>
    </message>
    <message>
        <source>The full text, as patrons take it home, is another.</source>
        <translation>El texto completo, como las personas se lo llevan a casa, es otro.</translation>
    </message>
</context>
<context>
    <name>PolicyPanel</name>
    <message>
        <source>Every answer cites its clauses, and it is what patrons take home.</source>
        <translation>Cada respuesta cita sus cláusulas, y es lo que las personas se llevan a casa.</translation>
    </message>
    <message>
        <source>The policy in force</source>
        <translation>La política en vigor</translation>
    </message>
    <message>
        <source>&amp;Another policy…</source>
        <translation>&amp;Otra política…</translation>
    </message>
    <message>
        <source>From now on every answer follows this policy: {title}</source>
        <translation>Desde ahora cada respuesta sigue esta política: {title}</translation>
    </message>
</context>
<context>
    <name>PolicyStep</name>
    <message>
        <source>Every answer cites it. A policy of your own can be brought in later, in the office.</source>
        <translation>Cada respuesta la cita. Una política propia se puede traer después, en la oficina.</translation>
    </message>
    <message>
        <source>Your policy</source>
        <translation>Su política</translation>
    </message>
    <message>
        <source>What it says where policies differ</source>
        <translation>Qué dice donde las políticas difieren</translation>
    </message>
    <message>
        <source>The Director can change this later, in the office.</source>
        <translation>La Dirección puede cambiarlo después, en la oficina.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>3 · What they show</source>
        <translation>3 · Qué presenta</translation>
    </message>
    <message>
        <source>What they show</source>
        <translation>Qué presenta</translation>
    </message>
    <message>
        <source>Which card of the account</source>
        <translation>Cuál tarjeta de la cuenta</translation>
    </message>
    <message>
        <source>Number of their own card</source>
        <translation>Número de su propia tarjeta</translation>
    </message>
    <message>
        <source>Their own card: scan it or type its number</source>
        <translation>Su propia tarjeta: escanéela o escriba su número</translation>
    </message>
    <message>
        <source>How they ask</source>
        <translation>Cómo pregunta</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Needs you now</source>
        <translation>Le espera ahora</translation>
    </message>
    <message>
        <source>Turning {age} within {days} days</source>
        <translation>Cumplen {age} en {days} días</translation>
    </message>
    <message>
        <source>Nobody. Minors stand here before their parents&apos; or guardians&apos; access ends.</source>
        <translation>Nadie. Aquí aparecen los menores antes de que termine el acceso de sus padres o tutores.</translation>
    </message>
    <message>
        <source>Permissions ending within {days} days</source>
        <translation>Permisos que terminan en {days} días</translation>
    </message>
    <message>
        <source>None. Permissions with a last day stand here before it comes.</source>
        <translation>Ninguno. Aquí aparecen los permisos con último día antes de que llegue.</translation>
    </message>
    <message>
        <source>Cards reported in the past {days} days</source>
        <translation>Tarjetas reportadas en los últimos {days} días</translation>
    </message>
    <message>
        <source>None. Stolen and missing cards stand here until they are found or replaced.</source>
        <translation>Ninguna. Aquí aparecen las tarjetas robadas y perdidas hasta que se encuentran o reemplazan.</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>véalo</translation>
    </message>
    <message>
        <source>tell the Director</source>
        <translation>avise a la Dirección</translation>
    </message>
    <message>
        <source>Found at sign-in</source>
        <translation>Encontrado al iniciar sesión</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>Segundo lugar de las copias de seguridad</translation>
    </message>
    <message>
        <source>late</source>
        <translation>atrasada</translation>
    </message>
    <message>
        <source>It was last known to work on {day}. Try it from the paper.</source>
        <translation>Se sabe que funcionaba el {day}. Pruébelo desde el papel.</translation>
    </message>
    <message>
        <source>It was never tried. Try it from the paper.</source>
        <translation>Nunca se ha probado. Pruébelo desde el papel.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Old answers at the desk: {count}</source>
        <translation>Respuestas antiguas del mostrador: {count}</translation>
    </message>
    <message>
        <source>Their time is over: whom they were about can be forgotten.</source>
        <translation>Su plazo terminó: se puede olvidar de quiénes trataban.</translation>
    </message>
    <message>
        <source>due</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>Nothing. What is wrong with the log, late backups, a recovery code to try and old answers would stand here.</source>
        <translation>Nada. Aquí aparecerían problemas con la bitácora, copias de seguridad atrasadas, un código de recuperación por probar y respuestas antiguas.</translation>
    </message>
    <message>
        <source>Minors without parent or guardian: {count}</source>
        <translation>Menores sin padre, madre o tutor: {count}</translation>
    </message>
    <message>
        <source>Their records name none. Name one when they come to the desk.</source>
        <translation>En sus registros no consta ninguno. Anote uno cuando vengan al mostrador.</translation>
    </message>
    <message>
        <source>for {holder}, through {day}</source>
        <translation>de {holder}, hasta el {day}</translation>
    </message>
    <message>
        <source>stolen, {when}</source>
        <translation>robada, {when}</translation>
    </message>
    <message>
        <source>missing, {when}</source>
        <translation>perdida, {when}</translation>
    </message>
    <message>
        <source>Card {number}</source>
        <translation>Tarjeta {number}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>in {days} days</source>
        <translation>en {days} días</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>hace {days} días</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>From now on</source>
        <translation>Desde ahora</translation>
    </message>
</context>
<context>
    <name>ReadingsPanel</name>
    <message>
        <source>How the policy is read where its words leave a choice</source>
        <translation>Cómo se lee la política donde sus palabras dejan elegir</translation>
    </message>
    <message>
        <source>Every change is logged, and every answer names the reading that made it.</source>
        <translation>Cada cambio queda en la bitácora, y cada respuesta nombra la lectura que la produjo.</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>1 · Whose record</source>
        <translation>1 · De quién es el registro</translation>
    </message>
    <message>
        <source>Whose record: card number or name</source>
        <translation>De quién es el registro: número de tarjeta o nombre</translation>
    </message>
    <message>
        <source>Card number or name</source>
        <translation>Número de tarjeta o nombre</translation>
    </message>
    <message>
        <source>Accounts found</source>
        <translation>Cuentas encontradas</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) found</source>
        <translation>
            <numerusform>%n cuenta encontrada</numerusform>
            <numerusform>%n cuentas encontradas</numerusform>
        </translation>
    </message>
    <message>
        <source>from the library system, not kept here</source>
        <translation>del sistema de la biblioteca, no se guarda aquí</translation>
    </message>
    <message>
        <source>age unknown</source>
        <translation>edad desconocida</translation>
    </message>
    <message>
        <source>age {years}</source>
        <translation>{years} años</translation>
    </message>
    <message>
        <source>{age} · minor</source>
        <translation>{age} · menor</translation>
    </message>
    <message>
        <source>Card {report} {day}</source>
        <translation>Tarjeta {report} {day}</translation>
    </message>
    <message>
        <source>Card expired {day}</source>
        <translation>Tarjeta vencida {day}</translation>
    </message>
    <message>
        <source>Card closed</source>
        <translation>Tarjeta cerrada</translation>
    </message>
    <message>
        <source>Card valid</source>
        <translation>Tarjeta válida</translation>
    </message>
    <message>
        <source>Card valid until {day}</source>
        <translation>Tarjeta válida hasta {day}</translation>
    </message>
    <message>
        <source>Parent or guardian</source>
        <translation>Padre, madre o tutor</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>desde {day}</translation>
    </message>
    <message>
        <source>Permitted person</source>
        <translation>Persona autorizada</translation>
    </message>
</context>
<context>
    <name>RecoveryPart</name>
    <message>
        <source>The recovery code</source>
        <translation>El código de recuperación</translation>
    </message>
    <message>
        <source>Printed on paper, sealed and locked away, it opens everything where every passphrase is forgotten. Try it once a year: a code that nobody can read is none.</source>
        <translation>Impreso en papel, sellado y bajo llave, lo abre todo cuando se olvidaron todas las frases de contraseña. Pruébelo una vez al año: un código que nadie puede leer no sirve.</translation>
    </message>
    <message>
        <source>Copies of the keys</source>
        <translation>Copias de las llaves</translation>
    </message>
    <message>
        <source>A backup, a copy of the keys and the recovery code are all that an empty computer needs. Keep one on a USB drive away from the vault and its backups; it follows every change while it is connected. You may drop a folder here.</source>
        <translation>Una copia de seguridad, una copia de las llaves y el código de recuperación son todo lo que necesita una computadora vacía. Guarde una en una memoria USB, lejos de la bóveda y de sus copias de seguridad; sigue cada cambio mientras está conectada. Puede soltar una carpeta aquí.</translation>
    </message>
    <message>
        <source>not since the vault was made</source>
        <translation>no desde que se creó la bóveda</translation>
    </message>
    <message>
        <source>time to try it</source>
        <translation>hora de probarlo</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en orden</translation>
    </message>
    <message>
        <source>Last known to work</source>
        <translation>Última vez que funcionó</translation>
    </message>
    <message>
        <source>None yet. Without one, a lost computer takes the keys with it.</source>
        <translation>Ninguna todavía. Sin una, una computadora perdida se lleva las llaves.</translation>
    </message>
    <message>
        <source>Connect it and sign in again: it is brought up to date then.</source>
        <translation>Conéctela e inicie sesión de nuevo: entonces se pone al día.</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>fuera de alcance</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove {folder}</source>
        <translation>Quitar {folder}</translation>
    </message>
    <message>
        <source>The code works. Seal it again and lock it away.</source>
        <translation>El código funciona. Séllelo de nuevo y guárdelo bajo llave.</translation>
    </message>
    <message>
        <source>The new code is in force. Destroy the paper with the old one.</source>
        <translation>El código nuevo está en vigor. Destruya el papel con el anterior.</translation>
    </message>
    <message>
        <source>Choose a folder for a copy of the keys</source>
        <translation>Elija una carpeta para una copia de las llaves</translation>
    </message>
    <message>
        <source>The keys are copied there, and at every change.</source>
        <translation>Las llaves se copian ahí, ahora y con cada cambio.</translation>
    </message>
    <message>
        <source>No longer kept up to date. Delete the files there: they still open the vault as it was.</source>
        <translation>Ya no se pone al día. Borre los archivos de ahí: todavía abren la bóveda como era.</translation>
    </message>
    <message>
        <source>It is kept up to date again.</source>
        <translation>Se pone al día de nuevo.</translation>
    </message>
</context>
<context>
    <name>RenewDialog</name>
    <message>
        <source>&amp;Last valid day</source>
        <translation>Ú&amp;ltimo día de validez</translation>
    </message>
    <message>
        <source>Empty: no end</source>
        <translation>En blanco: sin fin</translation>
    </message>
    <message>
        <source>The card {number} is renewed.</source>
        <translation>La tarjeta {number} está renovada.</translation>
    </message>
</context>
<context>
    <name>ResetDialog</name>
    <message>
        <source>Tell them in person, and have them change it.</source>
        <translation>Dígasela en persona, y pida que la cambie.</translation>
    </message>
    <message>
        <source>The old one is not needed, and opens nothing of the vault any more.</source>
        <translation>La anterior no hace falta, y ya no abre nada de la bóveda.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Older than the vault</source>
        <translation>Más antigua por</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Vuelve</translation>
    </message>
    <message>
        <source>accounts, permissions, answers, settings and the log, as they stood then</source>
        <translation>cuentas, permisos, respuestas, ajustes y la bitácora, como estaban entonces</translation>
    </message>
    <message>
        <source>Is taken away</source>
        <translation>Se retira</translation>
    </message>
    <message numerus="yes">
        <source>what was written since: %n line(s) of the log tell of it</source>
        <translation>
            <numerusform>lo escrito desde entonces: lo cuenta %n línea de la bitácora</numerusform>
            <numerusform>lo escrito desde entonces: lo cuentan %n líneas de la bitácora</numerusform>
        </translation>
    </message>
    <message>
        <source>Stays as today</source>
        <translation>Queda como hoy</translation>
    </message>
    <message>
        <source>who signs in, with which role and passphrase, and the recovery code</source>
        <translation>quién inicia sesión, con qué función y frase de contraseña, y el código de recuperación</translation>
    </message>
    <message>
        <source>Never comes back</source>
        <translation>No vuelve nunca</translation>
    </message>
    <message>
        <source>images destroyed since, and members removed since</source>
        <translation>imágenes destruidas desde entonces, y personas dadas de baja desde entonces</translation>
    </message>
    <message>
        <source>You are signed out. The databases of now are moved aside in the vault&apos;s folder, not deleted.</source>
        <translation>Se cierra su sesión. Las bases de datos de ahora se apartan en la carpeta de la bóveda, no se borran.</translation>
    </message>
    <message>
        <source>The backup is in place. Everybody signs in again, with the passphrase of today.</source>
        <translation>La copia de seguridad está en su lugar. Todos inician sesión de nuevo, con la frase de contraseña de hoy.</translation>
    </message>
    <message>
        <source>&amp;Sign in again</source>
        <translation>&amp;Iniciar sesión de nuevo</translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Por qué</translation>
    </message>
    <message>
        <source>In the cardholder&apos;s words, kept for staff</source>
        <translation>En palabras del titular; queda entre el personal</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Función</translation>
    </message>
    <message>
        <source>Can open: {what}.</source>
        <translation>Puede abrir: {what}.</translation>
    </message>
    <message>
        <source>That is less than before, so every secret of the vault is renewed, which takes a moment.</source>
        <translation>Es menos que antes, así que se renuevan todos los secretos de la bóveda, lo cual tarda un momento.</translation>
    </message>
</context>
<context>
    <name>RowButton</name>
    <message>
        <source>{text}, {badge}</source>
        <translation>{text}, {badge}</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save lines of the log</source>
        <translation>Guardar líneas de la bitácora</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Everything in the log</source>
        <translation>Todo lo que hay en la bitácora</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Clase de archivo</translation>
    </message>
    <message>
        <source>To print and to file, or to go on working with in a spreadsheet</source>
        <translation>Para imprimir y archivar, o para seguir trabajando en una hoja de cálculo</translation>
    </message>
    <message>
        <source>This file holds names, and it is not encrypted: whoever has it can read it. The log will tell that you saved it, and what.</source>
        <translation>Este archivo contiene nombres y no está cifrado: quien lo tenga puede leerlo. La bitácora dirá que usted lo guardó, y qué.</translation>
    </message>
</context>
<context>
    <name>ScannerPanel</name>
    <message>
        <source>Scan a card here</source>
        <translation>Escanee una tarjeta aquí</translation>
    </message>
    <message>
        <source>Try the scanner</source>
        <translation>Probar el escáner</translation>
    </message>
    <message>
        <source>How this computer&apos;s scanner writes</source>
        <translation>Cómo escribe el escáner de esta computadora</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;As at first</source>
        <translation>C&amp;omo al principio</translation>
    </message>
    <message>
        <source>Change this only where a scan is taken for typing, or letters stand around the number.</source>
        <translation>Cambie esto solo si un escaneo se toma por tecleo, o si hay letras alrededor del número.</translation>
    </message>
    <message>
        <source>In milliseconds; slower is typing.</source>
        <translation>En milisegundos; lo más lento es tecleo.</translation>
    </message>
    <message>
        <source>&amp;Longest gap</source>
        <translation>Pausa más &amp;larga</translation>
    </message>
    <message>
        <source>In characters; shorter is typing.</source>
        <translation>En caracteres; lo más corto es tecleo.</translation>
    </message>
    <message>
        <source>S&amp;hortest scan</source>
        <translation>Escaneo más co&amp;rto</translation>
    </message>
    <message>
        <source>Enter or Tab</source>
        <translation>Enter o Tab</translation>
    </message>
    <message>
        <source>Enter only</source>
        <translation>Solo Enter</translation>
    </message>
    <message>
        <source>Tab only</source>
        <translation>Solo Tab</translation>
    </message>
    <message>
        <source>Key at the &amp;end</source>
        <translation>Tecla al &amp;final</translation>
    </message>
    <message>
        <source>Taken away where it comes.</source>
        <translation>Se quita donde aparezca.</translation>
    </message>
    <message>
        <source>&amp;Before the number</source>
        <translation>&amp;Antes del número</translation>
    </message>
    <message>
        <source>After the &amp;number</source>
        <translation>Después del &amp;número</translation>
    </message>
    <message>
        <source>Nothing has arrived yet. What the scanner sends stands here.</source>
        <translation>Todavía no ha llegado nada. Aquí aparece lo que envía el escáner.</translation>
    </message>
    <message>
        <source>A scan</source>
        <translation>Un escaneo</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Tecleo</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Se tomó por</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Caracteres</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n carácter</numerusform>
            <numerusform>%n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>Key at the end</source>
        <translation>Tecla al final</translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>Pausa más larga</translation>
    </message>
    <message>
        <source>{gap} ms</source>
        <translation>{gap} ms</translation>
    </message>
    <message>
        <source>Check digit</source>
        <translation>Dígito de control</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Número de tarjeta</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>no library barcode of 14 digits</source>
        <translation>no es un código de biblioteca de 14 cifras</translation>
    </message>
    <message>
        <source>good</source>
        <translation>correcto</translation>
    </message>
    <message>
        <source>does not fit; the card is taken all the same</source>
        <translation>no coincide; la tarjeta se acepta de todos modos</translation>
    </message>
    <message>
        <source>No Enter or Tab came. Set the scanner to send one after the number.</source>
        <translation>No llegó Enter ni Tab. Configure el escáner para que envíe uno después del número.</translation>
    </message>
    <message>
        <source>Choose the key that the scanner sends at the end.</source>
        <translation>Elija la tecla que el escáner envía al final.</translation>
    </message>
    <message>
        <source>If a scanner sent this, allow shorter scans.</source>
        <translation>Si esto lo envió un escáner, permita escaneos más cortos.</translation>
    </message>
    <message>
        <source>If a scanner sent this, allow a longer gap: {gap} ms or more.</source>
        <translation>Si esto lo envió un escáner, permita una pausa más larga: {gap} ms o más.</translation>
    </message>
    <message>
        <source>Saved for this computer. Scan once more.</source>
        <translation>Guardado para esta computadora. Escanee otra vez.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>No hay nada que coincida.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) found</source>
        <translation>
            <numerusform>%n cosa encontrada</numerusform>
            <numerusform>%n cosas encontradas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Scan a card or search (Ctrl+K)</source>
        <translation>Escanee una tarjeta o busque (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation>Buscar (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show {field}</source>
        <translation>Mostrar {field}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>This cannot be gone on with here: open first what it was about.</source>
        <translation>Esto no se puede continuar aquí: abra primero aquello de lo que se trataba.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>The log is not in order. Tell the Director.</source>
        <translation>La bitácora no está en orden. Avise a la Dirección.</translation>
    </message>
    <message>
        <source>Log verified {time}</source>
        <translation>Bitácora comprobada {time}</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Your passphrase</source>
        <translation>Su frase de contraseña</translation>
    </message>
    <message>
        <source>Display and language</source>
        <translation>Pantalla e idioma</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Locks in {minutes} min · Ctrl+L</source>
        <translation>Bloqueo en {minutes} min · Ctrl+L</translation>
    </message>
    <message>
        <source>Locks in {seconds} s · Ctrl+L</source>
        <translation>Bloqueo en {seconds} s · Ctrl+L</translation>
    </message>
    <message>
        <source>Branch: {branch}</source>
        <translation>Sucursal: {branch}</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>&amp;Your name</source>
        <translation>Su &amp;nombre</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Frase de contraseña</translation>
    </message>
    <message>
        <source>&amp;Recovery code</source>
        <translation>Código de &amp;recuperación</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Iniciar sesión</translation>
    </message>
    <message>
        <source>I have the recovery code</source>
        <translation>Tengo el código de recuperación</translation>
    </message>
    <message>
        <source>Another office…</source>
        <translation>Otra oficina…</translation>
    </message>
    <message>
        <source>Display and language</source>
        <translation>Pantalla e idioma</translation>
    </message>
    <message>
        <source>Opening the vault</source>
        <translation>Abriendo la bóveda</translation>
    </message>
    <message>
        <source>In the demo office everybody has the same: {passphrase}</source>
        <translation>En la oficina de demostración todos tienen la misma: {passphrase}</translation>
    </message>
    <message>
        <source>The office in the folder {folder}</source>
        <translation>La oficina en la carpeta {folder}</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>I have a passphrase</source>
        <translation>Tengo una frase de contraseña</translation>
    </message>
</context>
<context>
    <name>StaffPart</name>
    <message>
        <source>Who may sign in</source>
        <translation>Quién puede iniciar sesión</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Sign in no more, and are still named in the log: {names}</source>
        <translation>Ya no inician sesión, y la bitácora aún los nombra: {names}</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>Puede hacer</translation>
    </message>
    <message>
        <source>Can open</source>
        <translation>Puede abrir</translation>
    </message>
    <message>
        <source>That is you. Another Director can change your role.</source>
        <translation>Es usted. Otra persona de la Dirección puede cambiar su función.</translation>
    </message>
    <message>
        <source>Added. They can sign in now, with the passphrase you agreed on.</source>
        <translation>Dado de alta. Ya puede iniciar sesión con la frase de contraseña que acordaron.</translation>
    </message>
    <message>
        <source>Changed. It counts from their next sign-in.</source>
        <translation>Cambiada. Vale desde su próximo inicio de sesión.</translation>
    </message>
    <message>
        <source>{name} signs in with the new passphrase now.</source>
        <translation>{name} inicia sesión ahora con la nueva frase de contraseña.</translation>
    </message>
    <message>
        <source>They sign in no more, and every secret of the vault is renewed, which takes a moment. What they wrote stays in the log under their name.

A copy of the vault that they may have made before stays readable to them; nothing that is written from now on is.</source>
        <translation>Ya no inicia sesión, y se renuevan todos los secretos de la bóveda, lo cual tarda un momento. Lo que escribió queda en la bitácora con su nombre.

Una copia de la bóveda que haya hecho antes la puede seguir leyendo; nada de lo que se escriba desde ahora.</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>¿Dar de baja a {name}?</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Dar de baja a {name}</translation>
    </message>
    <message>
        <source>{name} signs in no more.</source>
        <translation>{name} ya no inicia sesión.</translation>
    </message>
    <message>
        <source>Renewing every secret of the vault.</source>
        <translation>Renovando todos los secretos de la bóveda.</translation>
    </message>
    <message>
        <source>Every secret of the vault is made anew: what was copied to the laptop opens nothing that is written from now on. What stood there until today can still be read with the passphrase of whoever used it.

Everybody keeps their passphrase, and the recovery code stays the same. Have the member who used the laptop change their passphrase. Earlier backups can still be put back.</source>
        <translation>Todos los secretos de la bóveda se hacen de nuevo: lo copiado en la portátil no abre nada de lo que se escriba desde ahora. Lo que había ahí hasta hoy aún se puede leer con la frase de contraseña de quien la usaba.

Todos conservan su frase de contraseña, y el código de recuperación sigue igual. Pida a quien usaba la portátil que cambie la suya. Las copias de seguridad anteriores aún se pueden restaurar.</translation>
    </message>
    <message>
        <source>Renew every secret?</source>
        <translation>¿Renovar todos los secretos?</translation>
    </message>
    <message>
        <source>Renew them</source>
        <translation>Renovarlos</translation>
    </message>
    <message>
        <source>Every secret is renewed. A copy from the laptop opens nothing of what is written now.</source>
        <translation>Todos los secretos están renovados. Una copia de la portátil no abre nada de lo que se escribe ahora.</translation>
    </message>
</context>
<context>
    <name>StrengthLine</name>
    <message>
        <source>Guessed at once. Four or five words that do not belong together are good.</source>
        <translation>Se adivina enseguida. Son buenas cuatro o cinco palabras que no tengan que ver entre sí.</translation>
    </message>
    <message>
        <source>Easy to guess. Four or five words that do not belong together are good.</source>
        <translation>Fácil de adivinar. Son buenas cuatro o cinco palabras que no tengan que ver entre sí.</translation>
    </message>
    <message>
        <source>Could be better. One word more helps.</source>
        <translation>Puede mejorar. Una palabra más ayuda.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Buena.</translation>
    </message>
    <message>
        <source>Very good.</source>
        <translation>Muy buena.</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) waiting</source>
        <translation>
            <numerusform>%n asunto por atender</numerusform>
            <numerusform>%n asuntos por atender</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Scan a card or search</source>
        <translation>Escanee una tarjeta o busque</translation>
    </message>
</context>
<context>
    <name>TryDialog</name>
    <message>
        <source>Eight groups of seven. Small letters, spaces and O for 0 do no harm; a typing error is told.</source>
        <translation>Ocho grupos de siete. Minúsculas, espacios y O por 0 no molestan; un error al escribir se avisa.</translation>
    </message>
    <message>
        <source>The &amp;code on the paper</source>
        <translation>El &amp;código del papel</translation>
    </message>
</context>
<context>
    <name>VerdictBand</name>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Do not share</source>
        <translation>No compartir</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Remitir</translation>
    </message>
</context>
<context>
    <name>VerificationPart</name>
    <message>
        <source>Is everything as it was left?</source>
        <translation>¿Está todo como se dejó?</translation>
    </message>
    <message>
        <source>Looked at are the databases page by page, the keys, every image, each line of the log with its signature, and what is kept of the log outside the vault. Nothing is changed by it.</source>
        <translation>Se miran las bases de datos página por página, las llaves, cada imagen, cada línea de la bitácora con su firma, y lo que se guarda de la bitácora fuera de la bóveda. No se cambia nada.</translation>
    </message>
    <message>
        <source>The vault was never verified. Do it once now.</source>
        <translation>La bóveda nunca se ha comprobado. Hágalo ahora una vez.</translation>
    </message>
    <message>
        <source>Last in order</source>
        <translation>En orden por última vez</translation>
    </message>
    <message>
        <source>Verifying quickly.</source>
        <translation>Comprobando con rapidez.</translation>
    </message>
    <message>
        <source>Verifying everything.</source>
        <translation>Comprobándolo todo.</translation>
    </message>
    <message>
        <source>all in order</source>
        <translation>todo en orden</translation>
    </message>
    <message>
        <source>Everything that was looked at is as it was left.</source>
        <translation>Todo lo que se miró está como se dejó.</translation>
    </message>
    <message>
        <source>Not looked at, because your role has no key: {what}.</source>
        <translation>Sin mirar, porque su función no tiene llave: {what}.</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>no está en orden</translation>
    </message>
    <message>
        <source>Everything was last in order at {moment}; it happened since then.</source>
        <translation>Todo estaba en orden por última vez el {moment}; ocurrió después.</translation>
    </message>
    <message>
        <source>Since when is not known: nobody found everything in order before.</source>
        <translation>No se sabe desde cuándo: nadie lo había encontrado todo en orden.</translation>
    </message>
    <message>
        <source>Verified {moment}</source>
        <translation>Comprobada: {moment}</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Print &amp;now</source>
        <translation>Imprimir &amp;ahora</translation>
    </message>
    <message>
        <source>&amp;Let go</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) wait for the printer.</source>
        <translation>
            <numerusform>%n documento espera la impresora.</numerusform>
            <numerusform>%n documentos esperan la impresora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Mostrar %n más</numerusform>
            <numerusform>Mostrar %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Keeps the library&apos;s promise of confidentiality, at the desk.</source>
        <translation>Cumple en el mostrador la promesa de confidencialidad de la biblioteca.</translation>
    </message>
    <message>
        <source>A new office</source>
        <translation>Una oficina nueva</translation>
    </message>
    <message>
        <source>Your library, its policy and its Director. It takes five minutes and a printer.</source>
        <translation>Su biblioteca, su política y su Dirección. Hacen falta cinco minutos y una impresora.</translation>
    </message>
    <message>
        <source>&amp;Set up…</source>
        <translation>&amp;Crear…</translation>
    </message>
    <message>
        <source>Try the demo office</source>
        <translation>Probar la oficina de demostración</translation>
    </message>
    <message>
        <source>Some hundred made-up patrons to play with. It is gone when the window closes.</source>
        <translation>Unos cien usuarios inventados para practicar. Desaparece al cerrar la ventana.</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>An office that is there already</source>
        <translation>Una oficina que ya existe</translation>
    </message>
    <message>
        <source>Choose the folder in which it is kept.</source>
        <translation>Elija la carpeta en que se guarda.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
</context>
<context>
    <name>WhichCardDialog</name>
    <message>
        <source>&amp;Which card</source>
        <translation>&amp;Cuál tarjeta</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>age unknown</source>
        <translation>edad desconocida</translation>
    </message>
    <message>
        <source>age {years}</source>
        <translation>{years} años</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>nacimiento: {day}</translation>
    </message>
    <message>
        <source>of age on {day}</source>
        <translation>mayor de edad el {day}</translation>
    </message>
    <message>
        <source>also {names}</source>
        <translation>también {names}</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{done} of {of}</source>
        <translation>{done} de {of}</translation>
    </message>
    <message>
        <source>Stopping; nothing will be changed.</source>
        <translation>Se está deteniendo; no se cambiará nada.</translation>
    </message>
</context>
<context>
    <name>_NavButton</name>
    <message>
        <source>{page}, {count} waiting</source>
        <translation>{page}, {count} por atender</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About this program</source>
        <translation>Acerca de este programa</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Version {version}. Free software, under the MIT licence.</source>
        <translation>Versión {version}. Software libre, con licencia MIT.</translation>
    </message>
    <message>
        <source>its words stand below</source>
        <translation>su texto está abajo</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>What the program is made of</source>
        <translation>De qué está hecho el programa</translation>
    </message>
    <message>
        <source>The words of the licence</source>
        <translation>El texto de la licencia</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>{what} ({key})</source>
        <translation>{what} ({key})</translation>
    </message>
    <message>
        <source>&amp;Record and finish</source>
        <translation>&amp;Anotar y terminar</translation>
    </message>
    <message>
        <source>Keep a record of this answer and go on with the next person</source>
        <translation>Guardar constancia de esta respuesta y seguir con la siguiente persona</translation>
    </message>
    <message>
        <source>Re&amp;fer instead</source>
        <translation>Re&amp;mitir</translation>
    </message>
    <message>
        <source>Leave the decision to the Circulation Manager or the Director, and record that</source>
        <translation>Dejar la decisión a la Gerencia de Circulación o a la Dirección, y anotarlo</translation>
    </message>
    <message>
        <source>&amp;Next person</source>
        <translation>&amp;Siguiente persona</translation>
    </message>
    <message>
        <source>Forget this question without a record and start over</source>
        <translation>Olvidar esta pregunta sin anotarla y empezar de nuevo</translation>
    </message>
    <message>
        <source>New patron</source>
        <translation>Nuevo usuario</translation>
    </message>
    <message>
        <source>Open an account for somebody who gets a card</source>
        <translation>Abrir una cuenta a quien recibe una tarjeta</translation>
    </message>
    <message>
        <source>Find a patron</source>
        <translation>Buscar un usuario</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>Ir al campo de búsqueda</translation>
    </message>
    <message>
        <source>Ask about this account</source>
        <translation>Preguntar por esta cuenta</translation>
    </message>
    <message>
        <source>Ask at the desk whether this account may be shared</source>
        <translation>Preguntar en el mostrador si esta cuenta se puede compartir</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Correct the name, the birth date or the branch</source>
        <translation>Corregir el nombre, la fecha de nacimiento o la sucursal</translation>
    </message>
    <message>
        <source>Add a card…</source>
        <translation>Añadir tarjeta…</translation>
    </message>
    <message>
        <source>Give out another card for this account</source>
        <translation>Entregar otra tarjeta para esta cuenta</translation>
    </message>
    <message>
        <source>Report a card missing</source>
        <translation>Reportar una tarjeta perdida</translation>
    </message>
    <message>
        <source>From now on nobody gets anything with it</source>
        <translation>Desde ahora nadie obtiene nada con ella</translation>
    </message>
    <message>
        <source>Report a card stolen</source>
        <translation>Reportar una tarjeta robada</translation>
    </message>
    <message>
        <source>Name one…</source>
        <translation>Anotar…</translation>
    </message>
    <message>
        <source>Name a parent or guardian on this account</source>
        <translation>Anotar a un padre, madre o tutor en esta cuenta</translation>
    </message>
    <message>
        <source>Add one…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Record whom the cardholder permits to have this account</source>
        <translation>Anotar a quién permite el titular tener esta cuenta</translation>
    </message>
    <message>
        <source>Record consent…</source>
        <translation>Anotar consentimiento…</translation>
    </message>
    <message>
        <source>Record which form was signed, when, and where the paper is</source>
        <translation>Anotar qué formulario se firmó, cuándo y dónde está el papel</translation>
    </message>
    <message>
        <source>Record agreement…</source>
        <translation>Anotar acuerdo…</translation>
    </message>
    <message>
        <source>Record which parent or guardian agreed to the card</source>
        <translation>Anotar qué padre, madre o tutor dio su acuerdo para la tarjeta</translation>
    </message>
    <message>
        <source>Change balance…</source>
        <translation>Cambiar saldo…</translation>
    </message>
    <message>
        <source>Write down what a collection agency collects</source>
        <translation>Anotar lo que cobra una agencia de cobros</translation>
    </message>
    <message>
        <source>Link one…</source>
        <translation>Vincular…</translation>
    </message>
    <message>
        <source>Link the account that the same minor has under the other parent</source>
        <translation>Vincular la cuenta que el mismo menor tiene con el otro padre o madre</translation>
    </message>
    <message>
        <source>&amp;Check the log</source>
        <translation>&amp;Comprobar la bitácora</translation>
    </message>
    <message>
        <source>Check every line, its signature and what is kept of the log elsewhere</source>
        <translation>Comprobar cada línea, su firma y lo que se guarda de la bitácora en otro lugar</translation>
    </message>
    <message>
        <source>Sa&amp;ve these lines…</source>
        <translation>&amp;Guardar estas líneas…</translation>
    </message>
    <message>
        <source>Save the lines that are shown as a PDF or for a spreadsheet</source>
        <translation>Guardar las líneas que se muestran como PDF o para una hoja de cálculo</translation>
    </message>
    <message>
        <source>&amp;Add a member of staff</source>
        <translation>&amp;Dar de alta a una persona</translation>
    </message>
    <message>
        <source>Let one person more sign in</source>
        <translation>Permitir que una persona más inicie sesión</translation>
    </message>
    <message>
        <source>&amp;Change the role…</source>
        <translation>&amp;Cambiar la función…</translation>
    </message>
    <message>
        <source>Give the chosen member another role</source>
        <translation>Dar otra función a la persona elegida</translation>
    </message>
    <message>
        <source>New &amp;passphrase…</source>
        <translation>Nueva &amp;frase de contraseña…</translation>
    </message>
    <message>
        <source>Give the chosen member, who forgot it, another passphrase</source>
        <translation>Dar otra frase de contraseña a la persona elegida, que la olvidó</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>Dar de &amp;baja…</translation>
    </message>
    <message>
        <source>Let the chosen member sign in no more</source>
        <translation>Que la persona elegida ya no inicie sesión</translation>
    </message>
    <message>
        <source>A &amp;laptop was lost…</source>
        <translation>Se perdió una &amp;portátil…</translation>
    </message>
    <message>
        <source>Renew every secret of the vault, so that a copy opens nothing of today&apos;s</source>
        <translation>Renovar todos los secretos de la bóveda, para que una copia no abra nada de lo de hoy</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Imprimir</translation>
    </message>
    <message>
        <source>Print on the computer&apos;s default printer</source>
        <translation>Imprimir en la impresora predeterminada de la computadora</translation>
    </message>
    <message>
        <source>Print and ne&amp;xt</source>
        <translation>Imprimir y &amp;siguiente</translation>
    </message>
    <message>
        <source>Print, forget what was filled in, and start over for the next person</source>
        <translation>Imprimir, olvidar lo rellenado y empezar de nuevo con la siguiente persona</translation>
    </message>
    <message>
        <source>Sa&amp;ve as PDF…</source>
        <translation>G&amp;uardar como PDF…</translation>
    </message>
    <message>
        <source>Keep the document as a file that a screen reader can read, to be mailed</source>
        <translation>Guardar el documento como archivo que un lector de pantalla puede leer, para enviarlo por correo electrónico</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Buscar cualquier cosa</translation>
    </message>
    <message>
        <source>Type a few letters of a person, a card, a document, a setting or a page</source>
        <translation>Escriba unas letras de una persona, una tarjeta, un documento, un ajuste o una página</translation>
    </message>
    <message>
        <source>The document that fits</source>
        <translation>El documento que corresponde</translation>
    </message>
    <message>
        <source>Open the handout that fits what this page shows, ready to print</source>
        <translation>Abrir el impreso que corresponde a lo que muestra esta página, listo para imprimir</translation>
    </message>
    <message>
        <source>Everything that can be done here</source>
        <translation>Todo lo que se puede hacer aquí</translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do</source>
        <translation>Escriba unas letras de lo que quiere hacer</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Show every key of this page and of the window</source>
        <translation>Mostrar todas las teclas de esta página y de la ventana</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Open the help for this page beside the work</source>
        <translation>Abrir la ayuda de esta página junto al trabajo</translation>
    </message>
    <message>
        <source>Display and language</source>
        <translation>Pantalla e idioma</translation>
    </message>
    <message>
        <source>Choose colors, size, language and when the program locks</source>
        <translation>Elegir colores, tamaño, idioma y cuándo se bloquea el programa</translation>
    </message>
    <message>
        <source>Change your passphrase</source>
        <translation>Cambiar su frase de contraseña</translation>
    </message>
    <message>
        <source>Choose another passphrase to sign in with</source>
        <translation>Elegir otra frase de contraseña para iniciar sesión</translation>
    </message>
    <message>
        <source>Try the scanner</source>
        <translation>Probar el escáner</translation>
    </message>
    <message>
        <source>Show what a scan sends, and say how this computer&apos;s scanner writes</source>
        <translation>Muestra qué envía un escaneo, y dice cómo escribe el escáner de esta computadora</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Acerca de este programa</translation>
    </message>
    <message>
        <source>Show its version, its parts and their licences</source>
        <translation>Mostrar su versión, sus partes y sus licencias</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Hide everything at once and close the vault</source>
        <translation>Ocultarlo todo al instante y cerrar la bóveda</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>Hacer co&amp;pia ahora</translation>
    </message>
    <message>
        <source>Make a backup in both places of the plan</source>
        <translation>Hacer una copia de seguridad en los dos lugares del plan</translation>
    </message>
    <message>
        <source>Back up &amp;to another folder…</source>
        <translation>Copiar a &amp;otra carpeta…</translation>
    </message>
    <message>
        <source>Make one backup in a folder of your choice, such as a USB drive</source>
        <translation>Hacer una copia de seguridad en una carpeta a elegir, como una memoria USB</translation>
    </message>
    <message>
        <source>&amp;Look in another folder…</source>
        <translation>&amp;Buscar en otra carpeta…</translation>
    </message>
    <message>
        <source>Choose the folder of a backup that is not in the list</source>
        <translation>Elegir la carpeta de una copia de seguridad que no está en la lista</translation>
    </message>
    <message>
        <source>&amp;Rehearse putting it back</source>
        <translation>&amp;Ensayar la restauración</translation>
    </message>
    <message>
        <source>Put the chosen backup back in a temporary place, look it over, and sweep it away</source>
        <translation>Restaurar la copia elegida en un lugar temporal, revisarla y eliminarla de ahí</translation>
    </message>
    <message>
        <source>&amp;Put it back…</source>
        <translation>&amp;Restaurarla…</translation>
    </message>
    <message>
        <source>Put the chosen backup in the place of the vault, and sign out</source>
        <translation>Poner la copia elegida en lugar de la bóveda, y cerrar la sesión</translation>
    </message>
    <message>
        <source>&amp;Erase the old details…</source>
        <translation>&amp;Borrar los detalles antiguos…</translation>
    </message>
    <message>
        <source>Erase what old lines of the log tell beside them; the lines stay</source>
        <translation>Borrar lo que las líneas antiguas de la bitácora cuentan a su lado; las líneas quedan</translation>
    </message>
    <message>
        <source>&amp;Change the time…</source>
        <translation>&amp;Cambiar el tiempo…</translation>
    </message>
    <message>
        <source>Set how many days the log keeps its details</source>
        <translation>Fijar cuántos días guarda la bitácora sus detalles</translation>
    </message>
    <message>
        <source>&amp;Try the recovery code…</source>
        <translation>&amp;Probar el código de recuperación…</translation>
    </message>
    <message>
        <source>Type the printed code to see whether it still opens everything</source>
        <translation>Escribir el código impreso para ver si todavía lo abre todo</translation>
    </message>
    <message>
        <source>Print a &amp;new code…</source>
        <translation>Imprimir un código &amp;nuevo…</translation>
    </message>
    <message>
        <source>Print another recovery code; the one before is void then</source>
        <translation>Imprimir otro código de recuperación; el anterior deja de valer</translation>
    </message>
    <message>
        <source>&amp;Keep a copy of the keys…</source>
        <translation>&amp;Guardar una copia de las llaves…</translation>
    </message>
    <message>
        <source>Choose one folder more that holds a copy of the keys</source>
        <translation>Elegir una carpeta más que tenga una copia de las llaves</translation>
    </message>
    <message>
        <source>&amp;Verify the vault</source>
        <translation>&amp;Comprobar la bóveda</translation>
    </message>
    <message>
        <source>Look over every file, image and signature of the vault</source>
        <translation>Revisar cada archivo, imagen y firma de la bóveda</translation>
    </message>
    <message>
        <source>Verify &amp;quickly</source>
        <translation>Comprobar con &amp;rapidez</translation>
    </message>
    <message>
        <source>Look over the vault, but of the log&apos;s signatures at the newest 1000 alone</source>
        <translation>Revisar la bóveda, pero de las firmas de la bitácora solo las 1000 más nuevas</translation>
    </message>
</context>
<context>
    <name>answer</name>
    <message>
        <source>Ask for a photo ID</source>
        <translation>Pida una identificación con foto</translation>
    </message>
    <message>
        <source>Have the consent form signed and record it</source>
        <translation>Pida la firma del formulario de consentimiento y anótela</translation>
    </message>
    <message>
        <source>Offer the permission form for the cardholder</source>
        <translation>Ofrezca el formulario de permiso para el titular</translation>
    </message>
    <message>
        <source>Take a copy of the papers</source>
        <translation>Tome una copia de los documentos</translation>
    </message>
    <message>
        <source>Have the library&apos;s counsel called</source>
        <translation>Haga llamar al asesor legal de la biblioteca</translation>
    </message>
    <message>
        <source>Read the statute&apos;s warning: RSMo 182.817 asks for more</source>
        <translation>Lea la advertencia de la ley: RSMo 182.817 exige más</translation>
    </message>
    <message>
        <source>Have the footage held</source>
        <translation>Haga que se conserve la grabación</translation>
    </message>
    <message>
        <source>Open an incident</source>
        <translation>Abra un incidente</translation>
    </message>
    <message>
        <source>Advise a complaint to the police</source>
        <translation>Aconseje una denuncia ante la policía</translation>
    </message>
    <message>
        <source>Note the minutes viewed</source>
        <translation>Anote los minutos vistos</translation>
    </message>
    <message>
        <source>Report it to the Director</source>
        <translation>Infórmelo a la Dirección</translation>
    </message>
    <message>
        <source>Answer by letter: no such recording exists</source>
        <translation>Responda por carta: no existe tal grabación</translation>
    </message>
    <message>
        <source>Put the images on the list for destruction</source>
        <translation>Ponga las imágenes en la lista de destrucción</translation>
    </message>
    <message>
        <source>Charge the cost of the search</source>
        <translation>Cobre el costo de la búsqueda</translation>
    </message>
    <message>
        <source>Do not stand in the officers&apos; way</source>
        <translation>No impida el paso a los agentes</translation>
    </message>
    <message>
        <source>Seal the case</source>
        <translation>Selle el caso</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>{name} can sign in now.</source>
        <translation>{name} ya puede iniciar sesión.</translation>
    </message>
    <message>
        <source>{cite}: “{words}”</source>
        <translation>{cite}: “{words}”</translation>
    </message>
    <message>
        <source>This translation of the policy is a draft; the English text governs.</source>
        <translation>Esta traducción de la política es un borrador; rige el texto en inglés.</translation>
    </message>
    <message>
        <source>What to say: “{words}”</source>
        <translation>Qué decir: “{words}”</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>Qué hacer:</translation>
    </message>
    <message>
        <source>What would change the answer:</source>
        <translation>Qué cambiaría la respuesta:</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Do not share</source>
        <translation>No compartir</translation>
    </message>
    <message>
        <source>Refer to the {roles}</source>
        <translation>Remitir a: {roles}</translation>
    </message>
    <message>
        <source>The demo vault is made: {folder}</source>
        <translation>La bóveda de demostración está lista: {folder}</translation>
    </message>
    <message>
        <source>Everybody in it is made up. Do not put real patrons there.</source>
        <translation>Todas las personas son inventadas. No ponga ahí usuarios reales.</translation>
    </message>
    <message>
        <source>Passphrase of everybody: {passphrase}</source>
        <translation>Frase de contraseña de todos: {passphrase}</translation>
    </message>
    <message>
        <source>The document is in {file}.</source>
        <translation>El documento está en {file}.</translation>
    </message>
    <message>
        <source>Nothing was imported. This would happen:</source>
        <translation>No se importó nada. Esto es lo que ocurriría:</translation>
    </message>
    <message>
        <source>Line {line} of {lines}</source>
        <translation>Línea {line} de {lines}</translation>
    </message>
    <message>
        <source>Columns read: {columns}</source>
        <translation>Columnas leídas: {columns}</translation>
    </message>
    <message>
        <source>Columns left out, of which nothing is kept: {columns}</source>
        <translation>Columnas omitidas, de las que no se guarda nada: {columns}</translation>
    </message>
    <message>
        <source>New accounts: {count}</source>
        <translation>Cuentas nuevas: {count}</translation>
    </message>
    <message>
        <source>Changed accounts: {count}</source>
        <translation>Cuentas cambiadas: {count}</translation>
    </message>
    <message>
        <source>Unchanged accounts: {count}</source>
        <translation>Cuentas sin cambios: {count}</translation>
    </message>
    <message>
        <source>Rows that stood there twice: {count}</source>
        <translation>Filas repetidas: {count}</translation>
    </message>
    <message>
        <source>Accounts whose parent or guardian could not be found: {count}</source>
        <translation>Cuentas cuyo padre, madre o tutor no se encontró: {count}</translation>
    </message>
    <message>
        <source>Rows mended: {count}. {repair}</source>
        <translation>Filas corregidas: {count}. {repair}</translation>
    </message>
    <message>
        <source>Refused rows: {count}</source>
        <translation>Filas rechazadas: {count}</translation>
    </message>
    <message>
        <source>- Line {line}: {reason}</source>
        <translation>- Línea {line}: {reason}</translation>
    </message>
    <message>
        <source>- and more: --refused FILE saves them all</source>
        <translation>- y más: --refused ARCHIVO las guarda todas</translation>
    </message>
    <message>
        <source>The refused rows are saved: {file}</source>
        <translation>Las filas rechazadas están guardadas: {file}</translation>
    </message>
    <message>
        <source>The vault is made: {folder}</source>
        <translation>La bóveda está lista: {folder}</translation>
    </message>
    <message>
        <source>Recovery code: {code}</source>
        <translation>Código de recuperación: {code}</translation>
    </message>
    <message>
        <source>It opens everything and is shown only now. Print it, seal it in an envelope and lock it away: once everybody has forgotten their passphrase, nothing else helps.</source>
        <translation>Lo abre todo y se muestra solo ahora. Imprímalo, guárdelo en un sobre cerrado y bajo llave: cuando todos hayan olvidado su frase de contraseña, nada más ayuda.</translation>
    </message>
    <message>
        <source>The backup is made: {folder}</source>
        <translation>La copia de seguridad está hecha: {folder}</translation>
    </message>
    <message>
        <source>Newest backup in {folder}: {at}</source>
        <translation>Copia de seguridad más nueva en {folder}: {at}</translation>
    </message>
    <message>
        <source>The role of {name} is now: {role}.</source>
        <translation>La función de {name} es ahora: {role}.</translation>
    </message>
    <message>
        <source>{name} signs in with the new passphrase.</source>
        <translation>{name} inicia sesión con la nueva frase de contraseña.</translation>
    </message>
    <message>
        <source>The code opens everything.</source>
        <translation>El código lo abre todo.</translation>
    </message>
    <message>
        <source>The code before is void. Print this one, seal it and lock it away; tear up the other.</source>
        <translation>El código anterior ya no vale. Imprima este, séllelo y guárdelo bajo llave; rompa el otro.</translation>
    </message>
    <message>
        <source>Every secret is new. Everybody signs in as before.</source>
        <translation>Todos los secretos son nuevos. Todos inician sesión como antes.</translation>
    </message>
    <message>
        <source>{name} signs in no more, and every secret is new. Copies made before today stay readable to them.</source>
        <translation>{name} ya no inicia sesión, y todos los secretos son nuevos. Las copias hechas antes de hoy todavía las puede leer.</translation>
    </message>
    <message>
        <source>Nothing was changed. Add --yes to put the backup back.</source>
        <translation>No se cambió nada. Añada --yes para restaurar la copia de seguridad.</translation>
    </message>
    <message>
        <source>The backup is back; what was there is aside in {folder}.</source>
        <translation>La copia de seguridad está restaurada; lo que había está aparte en {folder}.</translation>
    </message>
    <message>
        <source>The backup is of {made}.</source>
        <translation>La copia de seguridad es de {made}.</translation>
    </message>
    <message>
        <source>The vault was last known at {known}; {lines} lines of the log would be missing.</source>
        <translation>El último estado conocido de la bóveda es de {known}; faltarían {lines} líneas de la bitácora.</translation>
    </message>
    <message>
        <source>{compartment}: {rows} rows in {tables} tables came back.</source>
        <translation>{compartment}: se recuperaron {rows} filas en {tables} tablas.</translation>
    </message>
    <message>
        <source>Everything was last in order at {at}.</source>
        <translation>Todo estuvo en orden por última vez: {at}.</translation>
    </message>
    <message>
        <source>Everything that was looked at is in order.</source>
        <translation>Todo lo que se comprobó está en orden.</translation>
    </message>
    <message>
        <source>{file} was not looked at: your role has no key for it.</source>
        <translation>{file} no se comprobó: su función no tiene llave.</translation>
    </message>
    <message>
        <source>{file} is saved. Lines in it: {count}.</source>
        <translation>{file} está guardado. Líneas que contiene: {count}.</translation>
    </message>
    <message>
        <source>These are the newest {shown} of {count} lines. Narrow them to see others, or save them all.</source>
        <translation>Estas son las {shown} líneas más nuevas de {count}. Ponga filtros para ver otras, o guárdelas todas.</translation>
    </message>
    <message>
        <source>In force now: {title}, version {version}.</source>
        <translation>En vigor ahora: {title}, versión {version}.</translation>
    </message>
    <message>
        <source>It is read as it says itself; what the Director had changed in that has ended.</source>
        <translation>Se lee como ella misma dice; lo que la Dirección había cambiado en eso ha terminado.</translation>
    </message>
</context>
<context>
    <name>display</name>
    <message>
        <source>Display and language</source>
        <translation>Pantalla e idioma</translation>
    </message>
    <message>
        <source>&amp;Use these</source>
        <translation>&amp;Aplicar</translation>
    </message>
    <message>
        <source>As the computer is set</source>
        <translation>Como la computadora</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>&amp;Size of type</source>
        <translation>&amp;Tamaño de letra</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>The program locks by itself when nobody has touched keys or mouse for so long.</source>
        <translation>El programa se bloquea solo cuando nadie ha tocado el teclado ni el ratón durante ese tiempo.</translation>
    </message>
    <message>
        <source>L&amp;ock after</source>
        <translation>&amp;Bloquear después de</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>This is not an image that can be a logo. Choose a PNG, JPEG or WebP of at most 10 MB, not animated.</source>
        <translation>Esta imagen no puede servir de logotipo. Elija un PNG, JPEG o WebP de 10 MB como máximo, sin animación.</translation>
    </message>
    <message>
        <source>{key} is missing; allowed is {allowed}.</source>
        <translation>Falta {key}; se permite: {allowed}.</translation>
    </message>
    <message>
        <source>{key}: allowed is {allowed}.</source>
        <translation>{key}: se permite: {allowed}.</translation>
    </message>
    <message>
        <source>The name is empty. Write a name.</source>
        <translation>El nombre está vacío. Escriba un nombre.</translation>
    </message>
    <message>
        <source>The text has {length} characters; write at most {limit}.</source>
        <translation>El texto tiene {length} caracteres; escriba {limit} como máximo.</translation>
    </message>
    <message>
        <source>Character {place} of the text is a control character ({code}). Write it without.</source>
        <translation>El carácter {place} del texto es un carácter de control ({code}). Escríbalo sin él.</translation>
    </message>
    <message>
        <source>There is no setting {setting}. The settings are: {allowed}.</source>
        <translation>No existe el ajuste {setting}. Los ajustes son: {allowed}.</translation>
    </message>
    <message>
        <source>The setting {setting} may be true or false.</source>
        <translation>El ajuste {setting} puede ser true o false.</translation>
    </message>
    <message>
        <source>The setting {setting} may be a whole number from {least} to {most}.</source>
        <translation>El ajuste {setting} puede ser un número entero de {least} a {most}.</translation>
    </message>
    <message>
        <source>The setting {setting} may be one of: {allowed}.</source>
        <translation>El ajuste {setting} puede ser uno de estos: {allowed}.</translation>
    </message>
    <message>
        <source>The setting {setting} may be a list of at least one of: {allowed}.</source>
        <translation>El ajuste {setting} puede ser una lista con al menos uno de estos: {allowed}.</translation>
    </message>
    <message>
        <source>The setting {setting} may be a list of some of: {allowed}.</source>
        <translation>El ajuste {setting} puede ser una lista con algunos de estos: {allowed}.</translation>
    </message>
    <message>
        <source>The setting {setting} may be a list of up to {most} short texts.</source>
        <translation>El ajuste {setting} puede ser una lista de hasta {most} textos cortos.</translation>
    </message>
    <message>
        <source>There is no policy pack {pack}. The packs are: {allowed}.</source>
        <translation>No existe el paquete de política {pack}. Los paquetes son: {allowed}.</translation>
    </message>
    <message>
        <source>The policy pack cannot be used. {file}, line {line}: {problem} {mend}</source>
        <translation>La política no se puede usar. {file}, línea {line}: {problem} {mend}</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}). Check the permissions of the folder.</source>
        <translation>{file} no se puede leer ({reason}). Revise los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>keys.json is far larger than any vault&apos;s. Put it back from a backup.</source>
        <translation>keys.json es mucho más grande que el de cualquier bóveda. Restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>keys.json is cut short or not a file of keys. Put it back from a backup.</source>
        <translation>keys.json está cortado o no es un archivo de llaves. Restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>keys.json was changed outside this program. Put it back from a backup.</source>
        <translation>keys.json se cambió fuera de este programa. Restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>keys.json is missing from {folder}. Put it back from a backup.</source>
        <translation>Falta keys.json en {folder}. Restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>There is no vault in {folder}. Choose another folder, or set up a new office.</source>
        <translation>No hay ninguna bóveda en {folder}. Elija otra carpeta, o cree una oficina nueva.</translation>
    </message>
    <message>
        <source>The vault was written by a newer version of this program. Update the program.</source>
        <translation>La bóveda se escribió con una versión más nueva de este programa. Actualice el programa.</translation>
    </message>
    <message>
        <source>keys.json asks for more memory or time than any vault needs ({place}). Put it back from a backup.</source>
        <translation>keys.json pide más memoria o tiempo del que necesita cualquier bóveda ({place}). Restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>keys.json is not in order ({place}). Put it back from a backup.</source>
        <translation>keys.json no está en orden ({place}). Restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>This is not the recovery code of this vault, or a newer one was printed since. Look for the newest.</source>
        <translation>Este no es el código de recuperación de esta bóveda, o después se imprimió uno más nuevo. Busque el más nuevo.</translation>
    </message>
    <message>
        <source>The name and the passphrase do not belong together. Try again.</source>
        <translation>El nombre y la frase de contraseña no corresponden. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask the Director, whose role does.</source>
        <translation>Su función no permite esto. Pídalo a la Dirección, que sí puede.</translation>
    </message>
    <message>
        <source>A key in keys.json does not open what it should. Put keys.json back from a backup.</source>
        <translation>Una llave de keys.json no abre lo que debería. Restaure keys.json desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>A passphrase has {least} to {most} characters. Choose another.</source>
        <translation>Una frase de contraseña tiene de {least} a {most} caracteres. Elija otra.</translation>
    </message>
    <message>
        <source>This computer lacks the free memory to check a passphrase ({mebibytes} MB). Close other programs.</source>
        <translation>A esta computadora le falta memoria libre para comprobar una frase de contraseña ({mebibytes} MB). Cierre otros programas.</translation>
    </message>
    <message>
        <source>The recovery code has {expected} letters and digits; {found} were typed. Compare it again.</source>
        <translation>El código de recuperación tiene {expected} letras y cifras; se escribieron {found}. Compárelo de nuevo.</translation>
    </message>
    <message>
        <source>“{letter}” in group {group} is not part of a recovery code. Compare it again.</source>
        <translation>“{letter}” en el grupo {group} no forma parte de un código de recuperación. Compárelo de nuevo.</translation>
    </message>
    <message>
        <source>The recovery code has a typing error. Compare each group with the printed code.</source>
        <translation>El código de recuperación tiene un error al escribirlo. Compare cada grupo con el código impreso.</translation>
    </message>
    <message>
        <source>An earlier key in keys.json cannot be opened. Put keys.json back from a backup.</source>
        <translation>Una llave anterior de keys.json no se puede abrir. Restaure keys.json desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>{folder} is not a whole backup. Choose the folder of one.</source>
        <translation>{folder} no es una copia de seguridad completa. Elija la carpeta de una.</translation>
    </message>
    <message>
        <source>{file} was not closed properly. Let the Director sign in once, then make the backup.</source>
        <translation>{file} no se cerró bien. Pida a la Dirección que inicie sesión una vez, y después haga la copia de seguridad.</translation>
    </message>
    <message>
        <source>Leave the vault and its backups as they are, and compare the log with an older backup or a printed page.</source>
        <translation>Deje la bóveda y sus copias de seguridad como están, y compare la bitácora con una copia más vieja o una página impresa.</translation>
    </message>
    <message>
        <source>keys.json was changed while the vault was open. Put it back from a backup.</source>
        <translation>keys.json se cambió mientras la bóveda estaba abierta. Restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>{file} is damaged in {count} places ({first}). Restore the newest backup.</source>
        <translation>{file} está dañado en {count} lugares ({first}). Restaure la copia de seguridad más nueva.</translation>
    </message>
    <message>
        <source>“{name}” in {file} is not as this program made it. Restore the newest backup.</source>
        <translation>“{name}” en {file} no está como lo hizo este programa. Restaure la copia de seguridad más nueva.</translation>
    </message>
    <message>
        <source>The key of image {image} is missing from {file}: it cannot be shown.</source>
        <translation>Falta en {file} la llave de la imagen {image}: no se puede mostrar.</translation>
    </message>
    <message>
        <source>{file} belongs to no image. It goes when a Director signs in.</source>
        <translation>{file} no pertenece a ninguna imagen. Se quita cuando la Dirección inicia sesión.</translation>
    </message>
    <message>
        <source>{file} could not be copied whole. Have the vault verified.</source>
        <translation>{file} no se pudo copiar por completo. Haga comprobar la bóveda.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of this program. Update the program.</source>
        <translation>{file} se escribió con una versión más nueva de este programa. Actualice el programa.</translation>
    </message>
    <message>
        <source>{file} is damaged or was replaced. Put it back from a backup.</source>
        <translation>{file} está dañado o fue reemplazado. Restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>{file} belongs to another vault. Put the right one back from a backup.</source>
        <translation>{file} pertenece a otra bóveda. Restaure el correcto desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>{file} is missing. Put it back from a backup.</source>
        <translation>Falta {file}. Restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>{file} is cut short ({size} bytes). Put it back from a backup.</source>
        <translation>{file} está cortado ({size} bytes). Restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The vault is closed. Sign in again.</source>
        <translation>La bóveda está cerrada. Inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>What the log tells is kept from {kept} on. Choose an earlier day.</source>
        <translation>Lo que cuenta la bitácora se conserva desde el {kept}. Elija un día anterior.</translation>
    </message>
    <message>
        <source>keys.json is an old copy: number {found} where the vault knows {known}. Put the newest back.</source>
        <translation>keys.json es una copia vieja: número {found} donde la bóveda conoce el {known}. Restaure la más nueva.</translation>
    </message>
    <message>
        <source>keys.json is newer than the databases: number {found} where they know {known}. Put both back from the same backup.</source>
        <translation>keys.json es más nuevo que las bases de datos: número {found} donde ellas conocen el {known}. Restaure ambos desde la misma copia de seguridad.</translation>
    </message>
    <message>
        <source>keys.json is not the one that this vault knows. Put it back from a backup.</source>
        <translation>keys.json no es el que esta bóveda conoce. Restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed. Free some space, then try again.</source>
        <translation>El disco está lleno; no se cambió nada. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A database of the vault is damaged. Put the vault back from a backup.</source>
        <translation>Una base de datos de la bóveda está dañada. Restaure la bóveda desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The vault cannot be written; nothing was changed. Check the permissions of its folder.</source>
        <translation>No se puede escribir en la bóveda; no se cambió nada. Revise los permisos de su carpeta.</translation>
    </message>
    <message>
        <source>A database of the vault cannot be opened. Check its folder and its permissions.</source>
        <translation>Una base de datos de la bóveda no se puede abrir. Revise su carpeta y sus permisos.</translation>
    </message>
    <message>
        <source>Reading or writing the vault failed; nothing was changed. Check the disk, then try again.</source>
        <translation>Falló la lectura o escritura de la bóveda; no se cambió nada. Revise el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The vault is busy with other work; nothing was changed. Try again in a moment.</source>
        <translation>La bóveda está ocupada con otro trabajo; no se cambió nada. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The computer is out of memory; nothing was changed. Close other programs.</source>
        <translation>La computadora se quedó sin memoria; no se cambió nada. Cierre otros programas.</translation>
    </message>
    <message>
        <source>The work broke off before it could be saved. Check the disk, then try again.</source>
        <translation>El trabajo se interrumpió antes de guardarse. Revise el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{path} cannot be read or written ({reason}). Check the permissions.</source>
        <translation>{path} no se puede leer o escribir ({reason}). Revise los permisos.</translation>
    </message>
    <message>
        <source>The new keys are in force, but their files could not be put in place yet. Sign in again.</source>
        <translation>Las llaves nuevas ya rigen, pero sus archivos todavía no se pudieron poner en su lugar. Inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>{file} cannot be written: a cut log would not be noticed. Check the folder.</source>
        <translation>{file} no se puede escribir: no se notaría una bitácora cortada. Revise la carpeta.</translation>
    </message>
    <message>
        <source>This image was destroyed, or your role does not see it any more.</source>
        <translation>Esta imagen se destruyó, o su función ya no la ve.</translation>
    </message>
    <message>
        <source>The image file {file} is damaged or missing. Put it back from a backup.</source>
        <translation>El archivo de imagen {file} está dañado o falta. Restáurelo desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>Backups are counted from 1 up. Write a larger number.</source>
        <translation>Las copias de seguridad se cuentan desde 1. Escriba un número mayor.</translation>
    </message>
    <message>
        <source>No backup has reached {place} for {days} days. Connect it and make one.</source>
        <translation>Desde hace {days} días ninguna copia de seguridad llega a {place}. Conéctelo y haga una.</translation>
    </message>
    <message>
        <source>{place} was not reached; the backup is in the first place alone. Connect it.</source>
        <translation>No se pudo llegar a {place}; la copia de seguridad está solo en el primer lugar. Conéctelo.</translation>
    </message>
    <message>
        <source>The copy of the keys in {folder} was not reached: images destroyed since can still be read with it. Connect it and sign in again.</source>
        <translation>No se pudo llegar a la copia de las llaves en {folder}: con ella todavía se pueden leer imágenes destruidas desde entonces. Conéctela e inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>The vault has been open since {since} on the computer {computer}. Use that window, or close it first.</source>
        <translation>La bóveda está abierta desde {since} en la computadora {computer}. Use esa ventana, o ciérrela primero.</translation>
    </message>
    <message>
        <source>Line {number} of the log cannot be read. Put the vault back from a backup.</source>
        <translation>La línea {number} de la bitácora no se puede leer. Restaure la bóveda desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>{folder} is on a network share ({kind}), where two computers can damage the vault and locks do not hold. Keep the vault on a disk of this computer and back it up to the share.</source>
        <translation>{folder} está en una unidad de red ({kind}), donde dos computadoras pueden dañar la bóveda y los bloqueos no valen. Tenga la bóveda en un disco de esta computadora y haga sus copias de seguridad en la unidad de red.</translation>
    </message>
    <message>
        <source>{folder} is in a folder that {name} copies to other computers, which damages the vault. Keep the vault outside it and back it up into it.</source>
        <translation>{folder} está en una carpeta que {name} copia a otras computadoras, lo cual daña la bóveda. Tenga la bóveda fuera de ella y haga ahí sus copias de seguridad.</translation>
    </message>
    <message>
        <source>{folder} is a backup of another vault. Choose one of this vault&apos;s.</source>
        <translation>{folder} es una copia de seguridad de otra bóveda. Elija una de esta.</translation>
    </message>
    <message>
        <source>{file} of the backup is damaged or missing. Choose another backup.</source>
        <translation>{file} de la copia de seguridad está dañado o falta. Elija otra copia de seguridad.</translation>
    </message>
    <message>
        <source>No key opens {file} of the backup. If keys.json is older than the backup, name a newer copy of the keys.</source>
        <translation>Ninguna llave abre {file} de la copia de seguridad. Si keys.json es más viejo que la copia, indique una copia más nueva de las llaves.</translation>
    </message>
    <message>
        <source>{file} is damaged or was replaced: its images cannot be read. Put it back from a copy of the keys.</source>
        <translation>{file} está dañado o fue reemplazado: sus imágenes no se pueden leer. Restáurelo desde una copia de las llaves.</translation>
    </message>
    <message>
        <source>Nobody called {name} can sign in. Look at the list.</source>
        <translation>Nadie con el nombre {name} puede iniciar sesión. Mire la lista.</translation>
    </message>
    <message>
        <source>{name} can already sign in. Add something that tells the two apart.</source>
        <translation>{name} ya puede iniciar sesión. Añada algo que distinga a las dos personas.</translation>
    </message>
    <message>
        <source>You signed in with the recovery code, which has no passphrase. Give a Director a new one.</source>
        <translation>Usted inició sesión con el código de recuperación, que no tiene frase de contraseña. Dé una nueva a un director.</translation>
    </message>
    <message>
        <source>This member can sign in no more. Look at the list again.</source>
        <translation>Esta persona ya no puede iniciar sesión. Mire la lista de nuevo.</translation>
    </message>
    <message>
        <source>Nobody removes or changes themselves. Let another Director do it.</source>
        <translation>Nadie se da de baja ni se cambia a sí mismo. Que lo haga otra persona de la Dirección.</translation>
    </message>
    <message>
        <source>{name} is the last Director. Add another Director first.</source>
        <translation>{name} es la última persona de la Dirección. Dé de alta primero a otra.</translation>
    </message>
    <message>
        <source>{folder} cannot be written: you can look at everything and change nothing.</source>
        <translation>No se puede escribir en {folder}: usted puede verlo todo y no cambiar nada.</translation>
    </message>
    <message>
        <source>{folder} is not empty. Choose a new folder for the vault.</source>
        <translation>{folder} no está vacía. Elija una carpeta nueva para la bóveda.</translation>
    </message>
    <message>
        <source>The vault is of an older version and {folder} cannot be written. Check its permissions.</source>
        <translation>La bóveda es de una versión anterior y no se puede escribir en {folder}. Revise sus permisos.</translation>
    </message>
    <message>
        <source>The vault could not be brought up to this program&apos;s version; nothing was changed. Go back to the version before. A copy from before is in {backup}.</source>
        <translation>La bóveda no se pudo llevar a la versión de este programa; no se cambió nada. Vuelva a la versión anterior. Hay una copia de antes en {backup}.</translation>
    </message>
    <message>
        <source>Line {number} of the log is missing.</source>
        <translation>Falta la línea {number} de la bitácora.</translation>
    </message>
    <message>
        <source>Line {number} of the log cannot be read.</source>
        <translation>La línea {number} de la bitácora no se puede leer.</translation>
    </message>
    <message>
        <source>Line {number} of the log was changed.</source>
        <translation>La línea {number} de la bitácora se cambió.</translation>
    </message>
    <message>
        <source>Line {number} of the log does not follow from the line before it.</source>
        <translation>La línea {number} de la bitácora no sigue de la línea anterior.</translation>
    </message>
    <message>
        <source>Line {number} of the log is not signed by the member it names.</source>
        <translation>La línea {number} de la bitácora no está firmada por la persona que nombra.</translation>
    </message>
    <message>
        <source>A line is missing from the log that its arguments tell of.</source>
        <translation>Falta en la bitácora una línea de la que hablan sus datos.</translation>
    </message>
    <message>
        <source>What line {number} of the log tells beside it was changed.</source>
        <translation>Se cambió lo que la línea {number} de la bitácora guarda a su lado.</translation>
    </message>
    <message>
        <source>{file} cannot be read: it would tell whether the log was cut.</source>
        <translation>{file} no se puede leer: diría si la bitácora se cortó.</translation>
    </message>
    <message>
        <source>{file} is missing: it would tell whether the log was cut.</source>
        <translation>Falta {file}: diría si la bitácora se cortó.</translation>
    </message>
    <message>
        <source>The vault is older than its last known state of {at}: the log ends before line {number}. Was an older copy put back?</source>
        <translation>La bóveda es anterior a su último estado conocido, de {at}: la bitácora termina antes de la línea {number}. ¿Se restauró una copia vieja?</translation>
    </message>
    <message>
        <source>The log was rewritten: line {number} is not the one known since {at}.</source>
        <translation>La bitácora se reescribió: la línea {number} no es la conocida desde {at}.</translation>
    </message>
    <message>
        <source>“{text}” is not possible here. Write a whole number from {least} to {most}.</source>
        <translation>“{text}” no es posible aquí. Escriba un número entero de {least} a {most}.</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write it like 2015-03-08: year, month, day.</source>
        <translation>“{text}” no es una fecha. Escríbala como 2015-03-08: año, mes, día.</translation>
    </message>
    <message>
        <source>The program met a fault of its own and stopped this step; nothing was changed by it. Try again, and if it comes back, tell the person who looks after this program.</source>
        <translation>El programa encontró un error propio y detuvo este paso, que no cambió nada. Inténtelo de nuevo y, si se repite, avise a quien se encarga de este programa.</translation>
    </message>
    <message>
        <source>The card {number} is of another account. Check the number.</source>
        <translation>La tarjeta {number} es de otra cuenta. Revise el número.</translation>
    </message>
    <message>
        <source>The setting {setting} is no number of days. Set it to a number from 1 to {most}.</source>
        <translation>El ajuste {setting} no es un número de días. Ponga un número de 1 a {most}.</translation>
    </message>
    <message>
        <source>The account names no such guardian. Open the account again.</source>
        <translation>En la cuenta no consta ese tutor. Abra la cuenta de nuevo.</translation>
    </message>
    <message>
        <source>The account has no such permission. Open the account again.</source>
        <translation>En la cuenta no consta ese permiso. Abra la cuenta de nuevo.</translation>
    </message>
    <message>
        <source>Line {line} is far too long for a patron export. Export the patrons again as CSV.</source>
        <translation>La línea {line} es demasiado larga para una exportación de usuarios. Exporte de nuevo los usuarios en CSV.</translation>
    </message>
    <message>
        <source>The row has no card number.</source>
        <translation>La fila no tiene número de tarjeta.</translation>
    </message>
    <message>
        <source>Give the patron a card in the library system, or delete the record there.</source>
        <translation>Dé al usuario una tarjeta en el sistema de la biblioteca, o borre ahí el registro.</translation>
    </message>
    <message>
        <source>This is not a card number: one has digits, and besides only letters, dots, hyphens and slashes.</source>
        <translation>Esto no es un número de tarjeta: tiene cifras, y además solo letras, puntos, guiones y barras.</translation>
    </message>
    <message>
        <source>Mend the card number in the library system.</source>
        <translation>Corrija el número de tarjeta en el sistema de la biblioteca.</translation>
    </message>
    <message>
        <source>A spreadsheet has rounded the card number; its last digits are lost.</source>
        <translation>Una hoja de cálculo redondeó el número de tarjeta; se perdieron sus últimas cifras.</translation>
    </message>
    <message>
        <source>Export again and do not save the file with a spreadsheet program.</source>
        <translation>Exporte de nuevo y no guarde el archivo con una hoja de cálculo.</translation>
    </message>
    <message>
        <source>The card number stands in line {earlier} already, for another person or with other facts.</source>
        <translation>El número de tarjeta ya está en la línea {earlier}, para otra persona o con otros datos.</translation>
    </message>
    <message>
        <source>Find out whose card it is, and correct the other record in the library system.</source>
        <translation>Averigüe de quién es la tarjeta y corrija el otro registro en el sistema de la biblioteca.</translation>
    </message>
    <message>
        <source>The row has no name.</source>
        <translation>La fila no tiene nombre.</translation>
    </message>
    <message>
        <source>Write the patron&apos;s name in the library system, or delete the record there.</source>
        <translation>Escriba el nombre del usuario en el sistema de la biblioteca, o borre ahí el registro.</translation>
    </message>
    <message>
        <source>The first name and the surname together have more than {limit} characters.</source>
        <translation>El nombre y el apellido juntos tienen más de {limit} caracteres.</translation>
    </message>
    <message>
        <source>Shorten the name in the library system.</source>
        <translation>Acorte el nombre en el sistema de la biblioteca.</translation>
    </message>
    <message>
        <source>The cell has signs that cannot be read in the encoding of the file.</source>
        <translation>La celda tiene signos que no se pueden leer en la codificación del archivo.</translation>
    </message>
    <message>
        <source>Mend the cell in the library system, or export again as UTF-8.</source>
        <translation>Corrija la celda en el sistema de la biblioteca, o exporte de nuevo en UTF-8.</translation>
    </message>
    <message>
        <source>The row ends before this column: it has {cells} cells under {columns} column names.</source>
        <translation>La fila termina antes de esta columna: tiene {cells} celdas bajo {columns} nombres de columna.</translation>
    </message>
    <message>
        <source>Complete the row, or export again.</source>
        <translation>Complete la fila, o exporte de nuevo.</translation>
    </message>
    <message>
        <source>The row has {cells} cells under {columns} column names.</source>
        <translation>La fila tiene {cells} celdas bajo {columns} nombres de columna.</translation>
    </message>
    <message>
        <source>A cell holds the sign that stands between cells. Put that cell in quotation marks, or export again.</source>
        <translation>Una celda contiene el signo que separa las celdas. Ponga esa celda entre comillas, o exporte de nuevo.</translation>
    </message>
    <message>
        <source>A quotation mark opens in this row and is not closed before the next patron begins.</source>
        <translation>En esta fila se abren comillas que no se cierran antes de que comience el siguiente usuario.</translation>
    </message>
    <message>
        <source>Take the quotation mark out in the library system, or export again with quotation marks doubled.</source>
        <translation>Quite las comillas en el sistema de la biblioteca, o exporte de nuevo con comillas dobladas.</translation>
    </message>
    <message>
        <source>A cell of this row is longer than 131,072 characters.</source>
        <translation>Una celda de esta fila tiene más de 131,072 caracteres.</translation>
    </message>
    <message>
        <source>Shorten the cell in the library system.</source>
        <translation>Acorte la celda en el sistema de la biblioteca.</translation>
    </message>
    <message>
        <source>Mend the cell in the library system and export again.</source>
        <translation>Corrija la celda en el sistema de la biblioteca y exporte de nuevo.</translation>
    </message>
    <message>
        <source>No birth date: kept as unknown.</source>
        <translation>Sin fecha de nacimiento: queda como desconocida.</translation>
    </message>
    <message>
        <source>An impossible birth date: kept as unknown.</source>
        <translation>Fecha de nacimiento imposible: queda como desconocida.</translation>
    </message>
    <message>
        <source>A date written in another style than the file&apos;s others.</source>
        <translation>Fecha escrita de otra forma que las demás del archivo.</translation>
    </message>
    <message>
        <source>A year of two digits: the century was supplied.</source>
        <translation>Año de dos cifras: se completó el siglo.</translation>
    </message>
    <message>
        <source>An unreadable expiry date: the card counts as blocked.</source>
        <translation>Vencimiento ilegible: la tarjeta cuenta como bloqueada.</translation>
    </message>
    <message>
        <source>Stray spaces taken away.</source>
        <translation>Se quitaron espacios sobrantes.</translation>
    </message>
    <message>
        <source>A line break or tab inside a cell became a space.</source>
        <translation>Un salto de línea o tabulador en una celda pasó a ser un espacio.</translation>
    </message>
    <message>
        <source>The apostrophe that keeps a formula from running taken away.</source>
        <translation>Se quitó el apóstrofo que impide ejecutar una fórmula.</translation>
    </message>
    <message>
        <source>The row ends early; nothing that is needed is missing.</source>
        <translation>La fila termina antes; no falta nada necesario.</translation>
    </message>
    <message>
        <source>The card number&apos;s check digit is wrong; the number was kept.</source>
        <translation>El dígito de control de la tarjeta es incorrecto; se conservó el número.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Número de tarjeta</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>No column holds the card number. Say which one does, or export again with the card numbers.</source>
        <translation>Ninguna columna contiene el número de tarjeta. Diga cuál es, o exporte de nuevo con los números de tarjeta.</translation>
    </message>
    <message>
        <source>No column holds the patron&apos;s name. Say which one does, or export again with the names.</source>
        <translation>Ninguna columna contiene el nombre del usuario. Diga cuál es, o exporte de nuevo con los nombres.</translation>
    </message>
    <message>
        <source>The columns {one} and {other} are to hold the same thing. Choose one of them.</source>
        <translation>Las columnas {one} y {other} contendrían lo mismo. Elija una de las dos.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read. Check that it is there and that you may open it.</source>
        <translation>El archivo {file} no se puede leer. Compruebe que está ahí y que usted puede abrirlo.</translation>
    </message>
    <message>
        <source>The file is empty. Export the patrons again.</source>
        <translation>El archivo está vacío. Exporte de nuevo los usuarios.</translation>
    </message>
    <message>
        <source>This is a spreadsheet workbook or an archive. Save the patrons as CSV (UTF-8).</source>
        <translation>Esto es un libro de hoja de cálculo o un archivo comprimido. Guarde los usuarios en CSV (UTF-8).</translation>
    </message>
    <message>
        <source>This is no text file. Export the patrons as CSV.</source>
        <translation>Esto no es un archivo de texto. Exporte los usuarios en CSV.</translation>
    </message>
    <message>
        <source>The first line has no columns. Export the patrons as CSV with column names.</source>
        <translation>La primera línea no tiene columnas. Exporte los usuarios en CSV con nombres de columna.</translation>
    </message>
    <message>
        <source>The first line holds a patron, not column names. Export again with column names.</source>
        <translation>La primera línea contiene un usuario, no nombres de columna. Exporte de nuevo con nombres de columna.</translation>
    </message>
    <message>
        <source>The file could not be saved there. Choose another folder.</source>
        <translation>El archivo no se pudo guardar ahí. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>The date is missing. Write it like 2015-03-08: year, month, day.</source>
        <translation>Falta la fecha. Escríbala como 2015-03-08: año, mes, día.</translation>
    </message>
    <message>
        <source>“{text}” is not an amount. Write dollars and cents like 62.50.</source>
        <translation>“{text}” no es una cantidad. Escriba dólares y centavos, como 62.50.</translation>
    </message>
    <message>
        <source>This is not a card number: it has up to 32 letters, digits, dots, hyphens, underlines and strokes. Scan the card again.</source>
        <translation>Esto no es un número de tarjeta: tiene hasta 32 letras, cifras, puntos, guiones, guiones bajos y barras. Escanee la tarjeta de nuevo.</translation>
    </message>
    <message>
        <source>Nobody who holds a card was born on {born}. Correct the birth date.</source>
        <translation>Nadie que tenga tarjeta nació el {born}. Corrija la fecha de nacimiento.</translation>
    </message>
    <message>
        <source>A minor&apos;s record names a parent or guardian. Write the name of one, then save again.</source>
        <translation>El registro de un menor nombra a un padre, madre o tutor. Escriba el nombre de uno y guarde de nuevo.</translation>
    </message>
    <message>
        <source>A minor gets a card with the agreement of a parent or guardian who is named on the record. Have one of them sign, and write down who and when.</source>
        <translation>Un menor recibe tarjeta con el acuerdo de un padre, madre o tutor que conste en el registro. Pida la firma de uno y anote quién y cuándo.</translation>
    </message>
    <message>
        <source>{day} has not come yet. Write the day on which it was signed.</source>
        <translation>El {day} todavía no llega. Escriba el día en que se firmó.</translation>
    </message>
    <message>
        <source>Without a birth date nobody can tell a minor&apos;s record. Write the birth date, then save again.</source>
        <translation>Sin fecha de nacimiento nadie puede reconocer el registro de un menor. Escríbala y guarde de nuevo.</translation>
    </message>
    <message>
        <source>A patron gets a card after consenting to the procedures. Have the form signed first.</source>
        <translation>Un usuario recibe tarjeta después de consentir los procedimientos. Pida primero la firma del formulario.</translation>
    </message>
    <message>
        <source>The consent names no form. Write which form was signed, and its version.</source>
        <translation>El consentimiento no nombra ningún formulario. Escriba cuál se firmó y su versión.</translation>
    </message>
    <message>
        <source>A birth date or an agreement on file can be corrected but not taken away. Write it again.</source>
        <translation>Una fecha de nacimiento o un acuerdo que consta se puede corregir, pero no quitar. Escríbalo de nuevo.</translation>
    </message>
    <message>
        <source>This library&apos;s policy knows no permitted persons. Refer the question to the Director.</source>
        <translation>La política de esta biblioteca no conoce personas autorizadas. Remita la pregunta a la Dirección.</translation>
    </message>
    <message>
        <source>Cardholders need no permission for their own record. Write another person&apos;s name.</source>
        <translation>Un titular no necesita permiso para su propio registro. Escriba el nombre de otra persona.</translation>
    </message>
    <message>
        <source>The permission ends on {until}, before it begins. Correct the dates.</source>
        <translation>El permiso termina el {until}, antes de comenzar. Corrija las fechas.</translation>
    </message>
    <message>
        <source>From {day} on the cardholder is of age and gives permissions alone. Record this one then.</source>
        <translation>Desde el {day} el titular es mayor de edad y da permisos por sí mismo. Anote este entonces.</translation>
    </message>
    <message>
        <source>For a minor a parent or guardian who is named on the record signs the permission too. Write the name of the one who signed.</source>
        <translation>Por un menor firma también el permiso un padre, madre o tutor que conste en el registro. Escriba el nombre de quien firmó.</translation>
    </message>
    <message>
        <source>Only who revoked a permission by mistake can bring it back, on the same day. Ask the cardholder for a new permission.</source>
        <translation>Solo quien revocó un permiso por error puede restaurarlo, el mismo día. Pida al titular un nuevo permiso.</translation>
    </message>
    <message>
        <source>The cardholder is of age and has no guardian here. Record a permission instead, if they give one.</source>
        <translation>El titular es mayor de edad y aquí no tiene tutor. Anote en su lugar un permiso, si lo da.</translation>
    </message>
    <message>
        <source>This entry is changed by the Circulation Manager or the Director alone. Ask one of them.</source>
        <translation>Este dato solo lo cambia la Gerencia de Circulación o la Dirección. Pídalo a una de las dos.</translation>
    </message>
    <message>
        <source>Two accounts of one minor have the same birth date on file. Check that it is the same child.</source>
        <translation>En dos cuentas de un mismo menor consta la misma fecha de nacimiento. Compruebe que es el mismo menor.</translation>
    </message>
    <message>
        <source>A balance lies between 0 and 100,000 dollars. Correct the amount.</source>
        <translation>Un saldo está entre 0 y 100,000 dólares. Corrija la cantidad.</translation>
    </message>
    <message>
        <source>The library system blocks the card {number}. Open it there, then import the patrons again.</source>
        <translation>El sistema de la biblioteca bloquea la tarjeta {number}. Ábrala ahí e importe de nuevo los usuarios.</translation>
    </message>
    <message>
        <source>Answers since {day} are still to be kept. Choose that day or an earlier one.</source>
        <translation>Las respuestas desde el {day} todavía deben guardarse. Elija ese día o uno anterior.</translation>
    </message>
    <message>
        <source>There is no such account. Search for the patron again.</source>
        <translation>No existe tal cuenta. Busque de nuevo al usuario.</translation>
    </message>
    <message>
        <source>No account has the card {number}. Scan it again, or search by name.</source>
        <translation>Ninguna cuenta tiene la tarjeta {number}. Escanéela de nuevo, o busque por nombre.</translation>
    </message>
    <message>
        <source>The card {number} is on file already. Take another card.</source>
        <translation>La tarjeta {number} ya consta. Tome otra tarjeta.</translation>
    </message>
    <message>
        <source>A card of this row is on the account of another person here.</source>
        <translation>Una tarjeta de esta fila está aquí en la cuenta de otra persona.</translation>
    </message>
    <message>
        <source>Find out whose card it is, correct the record in the library system or the account here, and import again.</source>
        <translation>Averigüe de quién es la tarjeta, corrija el registro en el sistema de la biblioteca o la cuenta aquí, e importe de nuevo.</translation>
    </message>
    <message>
        <source>There is no such agency. Choose one from the list.</source>
        <translation>No existe tal agencia. Elija una de la lista.</translation>
    </message>
    <message>
        <source>{copies} copies cannot be printed at once; choose 1 to {most}.</source>
        <translation>No se pueden imprimir {copies} copias a la vez; elija de 1 a {most}.</translation>
    </message>
    <message>
        <source>The policy {policy} does not speak of cameras, so this document has no place in it.</source>
        <translation>La política {policy} no habla de cámaras, así que este documento no tiene lugar en ella.</translation>
    </message>
    <message>
        <source>This document is not there in {language}. It is there in: {allowed}.</source>
        <translation>Este documento no existe en {language}. Existe en: {allowed}.</translation>
    </message>
    <message>
        <source>There are no documents in the language {language}. There are: {allowed}.</source>
        <translation>No hay documentos en el idioma {language}. Hay: {allowed}.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {problem}. Compare it with the English file.</source>
        <translation>{file} no se puede usar: {problem}. Compárelo con el archivo en inglés.</translation>
    </message>
    <message>
        <source>The line is longer than {longest} characters; allowed is one question a line.</source>
        <translation>La línea tiene más de {longest} caracteres; se permite una pregunta por línea.</translation>
    </message>
    <message>
        <source>The line is not JSON; allowed is one JSON object a line.</source>
        <translation>La línea no es JSON; se permite un objeto JSON por línea.</translation>
    </message>
    <message>
        <source>{key}: allowed is every key once.</source>
        <translation>{key}: se permite cada clave una sola vez.</translation>
    </message>
    <message>
        <source>Choose the policy that your library has approved.</source>
        <translation>Elija la política que su biblioteca ha aprobado.</translation>
    </message>
    <message>
        <source>Write the name with which you will sign in.</source>
        <translation>Escriba el nombre con que iniciará sesión.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the same one twice.</source>
        <translation>Las dos frases de contraseña son distintas. Escriba la misma dos veces.</translation>
    </message>
    <message>
        <source>That is not group {number}. Compare it with your paper.</source>
        <translation>Ese no es el grupo {number}. Compárelo con su papel.</translation>
    </message>
    <message>
        <source>There is no box {box} in this document. There are: {allowed}.</source>
        <translation>En este documento no hay ninguna casilla {box}. Hay: {allowed}.</translation>
    </message>
    <message>
        <source>The file has no column {column}. Its columns are: {columns}.</source>
        <translation>El archivo no tiene la columna {column}. Sus columnas son: {columns}.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Begin again.</source>
        <translation>Las dos frases de contraseña son distintas. Empiece de nuevo.</translation>
    </message>
    <message>
        <source>Several people can sign in. Say who you are with --member: {names}.</source>
        <translation>Pueden iniciar sesión varias personas. Diga quién es con --member: {names}.</translation>
    </message>
    <message>
        <source>There is no terminal to ask for the passphrase. Name a file with --passphrase-file.</source>
        <translation>No hay terminal en la que pedir la frase de contraseña. Indique un archivo con --passphrase-file.</translation>
    </message>
    <message>
        <source>The passphrase file {file} cannot be read as UTF-8 text. Check its name.</source>
        <translation>El archivo {file} de la frase de contraseña no se puede leer como texto UTF-8. Compruebe su nombre.</translation>
    </message>
    <message>
        <source>Nobody called {name} stands in the log. Look at the list.</source>
        <translation>Nadie con el nombre {name} consta en la bitácora. Mire la lista.</translation>
    </message>
    <message>
        <source>The printer does not answer. The document waits here; print it when it is back.</source>
        <translation>La impresora no responde. El documento espera aquí; imprímalo cuando vuelva.</translation>
    </message>
    <message>
        <source>{file} cannot be read. Check that it is there and yours to read.</source>
        <translation>No se puede leer {file}. Compruebe que está ahí y que usted puede leerlo.</translation>
    </message>
    <message>
        <source>The reading of the file broke off; nothing was imported. Try again.</source>
        <translation>La lectura del archivo se interrumpió; no se importó nada. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{host} answers, but does not tell about patrons. Have message 63 allowed for this login.</source>
        <translation>{host} responde, pero no informa sobre usuarios. Haga que se permita el mensaje 63 para este usuario.</translation>
    </message>
    <message>
        <source>{host} does not let the program in. Check the login and its password.</source>
        <translation>{host} no deja entrar al programa. Revise el usuario y su contraseña.</translation>
    </message>
    <message>
        <source>The certificate of {host} cannot be trusted ({reason}), so nothing was asked. Choose the certificate of the authority that issued it.</source>
        <translation>El certificado de {host} no es de confianza ({reason}), así que no se consultó nada. Elija el certificado de la autoridad que lo emitió.</translation>
    </message>
    <message>
        <source>{host} did not answer within {seconds} seconds.</source>
        <translation>{host} no respondió en {seconds} segundos.</translation>
    </message>
    <message>
        <source>{host} does not speak TLS on port {port}. Ask for the encrypted port of its SIP2 service.</source>
        <translation>{host} no habla TLS en el puerto {port}. Pida el puerto cifrado de su servicio SIP2.</translation>
    </message>
    <message>
        <source>{host} hung up. Check the login, and whether this computer may ask.</source>
        <translation>{host} colgó. Revise el usuario, y si esta computadora puede consultar.</translation>
    </message>
    <message>
        <source>{host} was not reached on port {port}. Check the network and the address.</source>
        <translation>No se alcanzó {host} en el puerto {port}. Revise la red y la dirección.</translation>
    </message>
    <message>
        <source>The library system does not know the card {number} either.</source>
        <translation>El sistema de la biblioteca tampoco conoce la tarjeta {number}.</translation>
    </message>
    <message>
        <source>The library system answered in a way that cannot be trusted. Tell the person who looks after it.</source>
        <translation>El sistema de la biblioteca respondió de una manera que no es de confianza. Avise a quien lo cuida.</translation>
    </message>
    <message>
        <source>Write the name or number of the computer, like sip.library.org.</source>
        <translation>Escriba el nombre o el número de la computadora, como sip.library.org.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to {most}.</source>
        <translation>Un puerto es un número del 1 al {most}.</translation>
    </message>
    <message>
        <source>This file holds no certificate. Choose a PEM file: it begins with BEGIN CERTIFICATE.</source>
        <translation>Este archivo no contiene ningún certificado. Elija un archivo PEM: empieza con BEGIN CERTIFICATE.</translation>
    </message>
    <message>
        <source>A vertical bar or an invisible character cannot stand here.</source>
        <translation>Aquí no puede haber una barra vertical ni un carácter invisible.</translation>
    </message>
    <message>
        <source>{count} lines are too many for a PDF, which takes {most}. Choose fewer, or save them as CSV.</source>
        <translation>{count} líneas son demasiadas para un PDF, que admite {most}. Elija menos, o guárdelas como CSV.</translation>
    </message>
    <message>
        <source>Nobody is known by “{text}”. Write the name or the card anew.</source>
        <translation>A nadie se conoce por «{text}». Escriba de nuevo el nombre o la tarjeta.</translation>
    </message>
    <message>
        <source>Backups need a first place. Choose a folder.</source>
        <translation>Las copias de seguridad necesitan un primer lugar. Elija una carpeta.</translation>
    </message>
    <message>
        <source>A copy beside the vault is lost with it. Choose a folder elsewhere.</source>
        <translation>Una copia junto a la bóveda se pierde con ella. Elija una carpeta en otro sitio.</translation>
    </message>
    <message>
        <source>The two places are the same. Choose another second place.</source>
        <translation>Los dos lugares son el mismo. Elija otro segundo lugar.</translation>
    </message>
    <message>
        <source>The records need a folder. Choose one.</source>
        <translation>Los registros necesitan una carpeta. Elija una.</translation>
    </message>
    <message>
        <source>This is the first place again. Choose another, or leave it empty.</source>
        <translation>Es otra vez el primer lugar. Elija otro, o déjelo vacío.</translation>
    </message>
    <message>
        <source>{folder} is not there. Connect it, or leave the second place for later.</source>
        <translation>{folder} no está. Conéctelo, o deje el segundo lugar para después.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>No existe esa carpeta.</translation>
    </message>
    <message>
        <source>Name the folder that pack.toml stands in.</source>
        <translation>Indique la carpeta en la que está pack.toml.</translation>
    </message>
    <message>
        <source>&apos;approved&apos; lies in the future.</source>
        <translation>&apos;approved&apos; está en el futuro.</translation>
    </message>
    <message>
        <source>Write the day on which the board approved the policy.</source>
        <translation>Escriba el día en que la junta aprobó la política.</translation>
    </message>
    <message>
        <source>There must be 1 to {most} clauses here.</source>
        <translation>Aquí debe haber de 1 a {most} cláusulas.</translation>
    </message>
    <message>
        <source>Write each as [[clause]] with its number, cite and words.</source>
        <translation>Escriba cada una como [[clause]] con number, cite y words.</translation>
    </message>
    <message>
        <source>The clause {number} stands here twice.</source>
        <translation>La cláusula {number} está aquí dos veces.</translation>
    </message>
    <message>
        <source>Give it a number of its own.</source>
        <translation>Dele un número propio.</translation>
    </message>
    <message>
        <source>There is no clause {number} in English.</source>
        <translation>No hay ninguna cláusula {number} en inglés.</translation>
    </message>
    <message>
        <source>The words of {number} do not stand in the policy&apos;s text: {words}</source>
        <translation>Las palabras de {number} no están en el texto de la política: {words}</translation>
    </message>
    <message>
        <source>Copy them from the text unchanged.</source>
        <translation>Cópielas del texto sin cambios.</translation>
    </message>
    <message>
        <source>Copy them from the text unchanged; after {known} the text goes on {next}.</source>
        <translation>Cópielas del texto sin cambios; después de {known} el texto sigue con {next}.</translation>
    </message>
    <message>
        <source>&apos;id&apos; must be small letters, digits and hyphens.</source>
        <translation>&apos;id&apos; debe tener solo minúsculas, cifras y guiones.</translation>
    </message>
    <message>
        <source>Choose a short one such as &apos;mrrl&apos;.</source>
        <translation>Elija uno corto, como &apos;mrrl&apos;.</translation>
    </message>
    <message>
        <source>&apos;version&apos; must be a whole number from 1.</source>
        <translation>&apos;version&apos; debe ser un número entero desde 1.</translation>
    </message>
    <message>
        <source>Count it up with every change of the pack.</source>
        <translation>Auméntelo con cada cambio de la política.</translation>
    </message>
    <message>
        <source>&apos;approved&apos; must be a date, not before {year}.</source>
        <translation>&apos;approved&apos; debe ser una fecha, no anterior a {year}.</translation>
    </message>
    <message>
        <source>Write approved = 2018-09-18 without quotation marks, or approved = &quot;&quot; where the policy bears no date.</source>
        <translation>Escriba approved = 2018-09-18 sin comillas, o approved = &quot;&quot; si la política no lleva fecha.</translation>
    </message>
    <message>
        <source>&apos;languages&apos; must be a list of two-letter codes, English among them.</source>
        <translation>&apos;languages&apos; debe ser una lista de códigos de dos letras, entre ellos el inglés.</translation>
    </message>
    <message>
        <source>Write languages = [&quot;en&quot;], or [&quot;en&quot;, &quot;es&quot;] with a Spanish translation.</source>
        <translation>Escriba languages = [&quot;en&quot;], o [&quot;en&quot;, &quot;es&quot;] si hay traducción al español.</translation>
    </message>
    <message>
        <source>It is not told whether the translation {language} is approved.</source>
        <translation>No se dice si la traducción {language} está aprobada.</translation>
    </message>
    <message>
        <source>Write [translations.{language}] with status = &quot;draft&quot;, or &quot;approved&quot; once it was approved.</source>
        <translation>Escriba [translations.{language}] con status = &quot;draft&quot;, o &quot;approved&quot; cuando se haya aprobado.</translation>
    </message>
    <message>
        <source>{setting} cannot be set to this.</source>
        <translation>{setting} no puede tener este valor.</translation>
    </message>
    <message>
        <source>The ground {ground} must have 1 to {most} clauses.</source>
        <translation>El motivo {ground} debe tener de 1 a {most} cláusulas.</translation>
    </message>
    <message>
        <source>Write {ground} = [...] with the numbers of the clauses that stand for it, the deciding one first.</source>
        <translation>Escriba {ground} = [...] con los números de las cláusulas que lo respaldan, primero la que decide.</translation>
    </message>
    <message>
        <source>The ground {ground} names the clause {number}, which does not exist.</source>
        <translation>El motivo {ground} nombra la cláusula {number}, que no existe.</translation>
    </message>
    <message>
        <source>{name} must be a table.</source>
        <translation>{name} debe ser una tabla.</translation>
    </message>
    <message>
        <source>Write [{name}] on a line of its own and its keys below.</source>
        <translation>Escriba [{name}] en una línea propia y debajo sus claves.</translation>
    </message>
    <message>
        <source>Take it out.</source>
        <translation>Quítelo.</translation>
    </message>
    <message>
        <source>Put the file itself there.</source>
        <translation>Ponga allí el archivo mismo.</translation>
    </message>
    <message>
        <source>Texts stand between quotation marks, dates such as 2018-09-18 without, and every table and key once.</source>
        <translation>Los textos van entre comillas, las fechas como 2018-09-18 sin ellas, y cada tabla y cada clave una sola vez.</translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation>Falta el archivo.</translation>
    </message>
    <message>
        <source>This link leads out of the pack&apos;s folder.</source>
        <translation>Este enlace lleva fuera de la carpeta de la política.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Esto no es un archivo.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>Write what belongs into it.</source>
        <translation>Escriba lo que debe contener.</translation>
    </message>
    <message>
        <source>The file is larger than 2 MB.</source>
        <translation>El archivo ocupa más de 2 MB.</translation>
    </message>
    <message>
        <source>Keep only the policy&apos;s words in it.</source>
        <translation>Deje en él solo las palabras de la política.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>El archivo no se puede leer.</translation>
    </message>
    <message>
        <source>Look at its permissions and at the disk.</source>
        <translation>Revise sus permisos y el disco.</translation>
    </message>
    <message>
        <source>The line is longer than {most} characters.</source>
        <translation>La línea tiene más de {most} caracteres.</translation>
    </message>
    <message>
        <source>Break it up; a long quotation may stand between three quotation marks.</source>
        <translation>Divídala; una cita larga puede ir entre tres comillas.</translation>
    </message>
    <message>
        <source>The brackets are nested too deep.</source>
        <translation>Los corchetes están anidados demasiado hondo.</translation>
    </message>
    <message>
        <source>Write lists and tables without nesting.</source>
        <translation>Escriba listas y tablas sin anidarlas.</translation>
    </message>
    <message>
        <source>Nothing here is called {key}.</source>
        <translation>Aquí nada se llama {key}.</translation>
    </message>
    <message>
        <source>{key} must be a text of 1 to {longest} characters.</source>
        <translation>{key} debe ser un texto de 1 a {longest} caracteres.</translation>
    </message>
    <message>
        <source>Write {key} = &quot;…&quot; with the words between quotation marks.</source>
        <translation>Escriba {key} = &quot;…&quot; con las palabras entre comillas.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 (byte {byte}).</source>
        <translation>El archivo no es UTF-8 (byte {byte}).</translation>
    </message>
    <message>
        <source>Save it again with the encoding UTF-8.</source>
        <translation>Guárdelo de nuevo con la codificación UTF-8.</translation>
    </message>
    <message>
        <source>A control character ({code}) stands here.</source>
        <translation>Aquí hay un carácter de control ({code}).</translation>
    </message>
    <message>
        <source>This is not TOML ({what}).</source>
        <translation>Esto no es TOML ({what}).</translation>
    </message>
    <message>
        <source>Did you mean {word}?</source>
        <translation>¿Quiso decir {word}?</translation>
    </message>
    <message>
        <source>Choose one of {allowed}.</source>
        <translation>Elija entre {allowed}.</translation>
    </message>
    <message>
        <source>Add {file} to the pack&apos;s folder.</source>
        <translation>Añada {file} a la carpeta de la política.</translation>
    </message>
    <message>
        <source>{situation} is no situation with its sentences.</source>
        <translation>{situation} no es una situación con sus frases.</translation>
    </message>
    <message>
        <source>Write [&quot;own.proved&quot;], with the quotation marks, and why and say below.</source>
        <translation>Escriba [&quot;own.proved&quot;], con las comillas, y debajo why y say.</translation>
    </message>
    <message>
        <source>{folder} is not the policy that was put in force. Put it back from a backup, or let the Director put another in force at the command line: adminapp policy use PACK.</source>
        <translation>{folder} no es la política que se puso en vigor. Restáurela desde una copia de seguridad, o que la Dirección ponga otra en vigor en la línea de comandos: adminapp policy use PAQUETE.</translation>
    </message>
    <message>
        <source>Choose the folder in which your policy stands.</source>
        <translation>Elija la carpeta en la que está su política.</translation>
    </message>
    <message>
        <source>{why} Nobody can work with this vault until the Director puts another policy in force at the command line: adminapp policy use PACK, where PACK is the folder of a mended copy, or one of {allowed}.</source>
        <translation>{why} Nadie puede trabajar con esta bóveda hasta que la Dirección ponga otra política en vigor en la línea de comandos: adminapp policy use PAQUETE, donde PAQUETE es la carpeta de una copia corregida, o uno de estos: {allowed}.</translation>
    </message>
    <message>
        <source>Nothing is wrong with the policy pack in {folder}.</source>
        <translation>La política de {folder} está en orden.</translation>
    </message>
</context>
<context>
    <name>fault</name>
    <message>
        <source>The program met a fault of its own</source>
        <translation>El programa encontró un error propio</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>What was saved before is safe. If this comes back, give the report below to the person who looks after this program; no name and no card number stands in it.</source>
        <translation>Lo que se guardó antes está a salvo. Si se repite, dé este informe a quien se encarga de este programa; no contiene nombres ni números de tarjeta.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>C&amp;opy the report</source>
        <translation>C&amp;opiar el informe</translation>
    </message>
</context>
<context>
    <name>features</name>
    <message>
        <source>Patron export</source>
        <translation>Exportación de usuarios</translation>
    </message>
    <message>
        <source>Old answers</source>
        <translation>Respuestas antiguas</translation>
    </message>
    <message>
        <source>Card look-up</source>
        <translation>Consulta de tarjetas</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Escáner</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Mostrador</translation>
    </message>
    <message>
        <source>Patrons</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>Handouts</source>
        <translation>Impresos</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Bitácora</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Oficina</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
</context>
<context>
    <name>grants</name>
    <message>
        <source>Patron exports (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Exportaciones de usuarios (*.csv *.txt *.tsv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>How long answers are kept whole</source>
        <translation>Cuánto se guardan completas las respuestas</translation>
    </message>
    <message>
        <source>The library system</source>
        <translation>El sistema de la biblioteca</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Anotar…</translation>
    </message>
    <message>
        <source>Record the signed consent</source>
        <translation>Anotar el consentimiento firmado</translation>
    </message>
    <message>
        <source>Record the agreement of a parent or guardian</source>
        <translation>Anotar el acuerdo de un padre, madre o tutor</translation>
    </message>
    <message>
        <source>Signed papers</source>
        <translation>Papeles firmados</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Unpaid balance</source>
        <translation>Saldo pendiente</translation>
    </message>
    <message>
        <source>Change the account</source>
        <translation>Cambiar la cuenta</translation>
    </message>
    <message>
        <source>Record the consent</source>
        <translation>Anotar el consentimiento</translation>
    </message>
    <message>
        <source>Record the agreement</source>
        <translation>Anotar el acuerdo</translation>
    </message>
    <message>
        <source>Add a card</source>
        <translation>Añadir una tarjeta</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Renew the card {number}</source>
        <translation>Renovar la tarjeta {number}</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Renovar</translation>
    </message>
    <message>
        <source>Report a card stolen</source>
        <translation>Reportar una tarjeta robada</translation>
    </message>
    <message>
        <source>Report a card missing</source>
        <translation>Reportar una tarjeta perdida</translation>
    </message>
    <message>
        <source>Report missing</source>
        <translation>Reportar perdida</translation>
    </message>
    <message>
        <source>Report the card {subject} missing</source>
        <translation>Reportar como perdida la tarjeta {subject}</translation>
    </message>
    <message>
        <source>The card {subject} is reported missing.</source>
        <translation>La tarjeta {subject} está reportada como perdida.</translation>
    </message>
    <message>
        <source>Report stolen</source>
        <translation>Reportar robada</translation>
    </message>
    <message>
        <source>Report the card {subject} stolen</source>
        <translation>Reportar como robada la tarjeta {subject}</translation>
    </message>
    <message>
        <source>The card {subject} is reported stolen.</source>
        <translation>La tarjeta {subject} está reportada como robada.</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>Apareció</translation>
    </message>
    <message>
        <source>Take back the report of the card {subject}, which was found again</source>
        <translation>Retirar el reporte de la tarjeta {subject}, que apareció</translation>
    </message>
    <message>
        <source>The card {subject} is no longer reported.</source>
        <translation>La tarjeta {subject} ya no está reportada.</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Renovar…</translation>
    </message>
    <message>
        <source>Put a new last day on the card {subject}</source>
        <translation>Poner un nuevo último día a la tarjeta {subject}</translation>
    </message>
    <message>
        <source>The card {subject} is renewed.</source>
        <translation>La tarjeta {subject} está renovada.</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Reemplazar…</translation>
    </message>
    <message>
        <source>Give out another card and close {subject}</source>
        <translation>Entregar otra tarjeta y cerrar {subject}</translation>
    </message>
    <message>
        <source>The card {subject} is replaced.</source>
        <translation>La tarjeta {subject} está reemplazada.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the card {subject}</source>
        <translation>Cerrar la tarjeta {subject}</translation>
    </message>
    <message>
        <source>The card {subject} is closed.</source>
        <translation>La tarjeta {subject} está cerrada.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Open the card {subject} again</source>
        <translation>Reabrir la tarjeta {subject}</translation>
    </message>
    <message>
        <source>The card {subject} is open again.</source>
        <translation>La tarjeta {subject} está abierta de nuevo.</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Tarjetas</translation>
    </message>
    <message>
        <source>New patron</source>
        <translation>Nuevo usuario</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>Abrir la cuenta</translation>
    </message>
    <message>
        <source>What the desk answered</source>
        <translation>Qué respondió el mostrador</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Dar de baja</translation>
    </message>
    <message>
        <source>{subject} is no longer a parent or guardian here</source>
        <translation>{subject} ya no es padre, madre o tutor aquí</translation>
    </message>
    <message>
        <source>{subject} is no longer named as parent or guardian.</source>
        <translation>{subject} ya no consta como padre, madre o tutor.</translation>
    </message>
    <message>
        <source>Freeze…</source>
        <translation>Suspender…</translation>
    </message>
    <message>
        <source>Leave {subject} to the Director while a court order is looked at</source>
        <translation>Dejar el caso de {subject} a la Dirección mientras se examina una orden judicial</translation>
    </message>
    <message>
        <source>From now on the Director decides about {subject}.</source>
        <translation>Desde ahora la Dirección decide sobre {subject}.</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation>Levantar suspensión</translation>
    </message>
    <message>
        <source>Let the desk decide about {subject} again</source>
        <translation>Dejar que el mostrador decida de nuevo sobre {subject}</translation>
    </message>
    <message>
        <source>The desk decides about {subject} again.</source>
        <translation>El mostrador decide de nuevo sobre {subject}.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>Revoke the permission of {subject}</source>
        <translation>Revocar el permiso de {subject}</translation>
    </message>
    <message>
        <source>The permission of {subject} is revoked.</source>
        <translation>El permiso de {subject} está revocado.</translation>
    </message>
    <message>
        <source>Revoke with a reason…</source>
        <translation>Revocar con un motivo…</translation>
    </message>
    <message>
        <source>Revoke the permission of {subject} and write down why</source>
        <translation>Revocar el permiso de {subject} y anotar por qué</translation>
    </message>
    <message>
        <source>Give anew…</source>
        <translation>Dar de nuevo…</translation>
    </message>
    <message>
        <source>Record a new permission for {subject}</source>
        <translation>Anotar un nuevo permiso para {subject}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the other account of {subject}</source>
        <translation>Mostrar la otra cuenta de {subject}</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Desvincular</translation>
    </message>
    <message>
        <source>Say that the other account of {subject} is another child&apos;s</source>
        <translation>Indicar que la otra cuenta de {subject} es de otro menor</translation>
    </message>
    <message>
        <source>The two accounts are no longer linked.</source>
        <translation>Las dos cuentas ya no están vinculadas.</translation>
    </message>
    <message>
        <source>Parents and guardians</source>
        <translation>Padres, madres y tutores</translation>
    </message>
    <message>
        <source>Permitted persons</source>
        <translation>Personas autorizadas</translation>
    </message>
    <message>
        <source>Other accounts of this minor</source>
        <translation>Otras cuentas de este menor</translation>
    </message>
    <message>
        <source>Name a parent or guardian</source>
        <translation>Anotar a un padre, madre o tutor</translation>
    </message>
    <message>
        <source>Add a permitted person</source>
        <translation>Añadir una persona autorizada</translation>
    </message>
    <message>
        <source>Revoke a permission</source>
        <translation>Revocar un permiso</translation>
    </message>
    <message>
        <source>Freeze the access of a parent or guardian</source>
        <translation>Suspender el acceso de un padre, madre o tutor</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Link another account of this minor</source>
        <translation>Vincular otra cuenta de este menor</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Vincular</translation>
    </message>
    <message>
        <source>Card &amp;holder</source>
        <translation>&amp;Titular</translation>
    </message>
    <message>
        <source>&amp;Parent or guardian</source>
        <translation>&amp;Padre, madre o tutor</translation>
    </message>
    <message>
        <source>Someone &amp;else</source>
        <translation>&amp;Otra persona</translation>
    </message>
    <message>
        <source>Collection agenc&amp;y</source>
        <translation>A&amp;gencia de cobros</translation>
    </message>
    <message>
        <source>P&amp;olice</source>
        <translation>Po&amp;licía</translation>
    </message>
    <message>
        <source>Pre&amp;ss</source>
        <translation>P&amp;rensa</translation>
    </message>
    <message>
        <source>Photo &amp;ID</source>
        <translation>&amp;Identificación con foto</translation>
    </message>
    <message>
        <source>Its &amp;card</source>
        <translation>Tarjeta de la c&amp;uenta</translation>
    </message>
    <message>
        <source>Its &amp;number</source>
        <translation>Su &amp;número</translation>
    </message>
    <message>
        <source>Own car&amp;d</source>
        <translation>Tar&amp;jeta propia</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En persona</translation>
    </message>
    <message>
        <source>By &amp;telephone</source>
        <translation>Por t&amp;eléfono</translation>
    </message>
    <message>
        <source>By e-&amp;mail</source>
        <translation>Por &amp;correo</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>La cuenta</translation>
    </message>
    <message>
        <source>Titles borrowed</source>
        <translation>Títulos prestados</translation>
    </message>
    <message>
        <source>The address</source>
        <translation>La dirección</translation>
    </message>
    <message>
        <source>To pick up holds</source>
        <translation>Recoger reservas</translation>
    </message>
    <message>
        <source>The whole account</source>
        <translation>Toda la cuenta</translation>
    </message>
    <message>
        <source>Picking up holds only</source>
        <translation>Solo recoger reservas</translation>
    </message>
    <message>
        <source>In person at the desk</source>
        <translation>En el mostrador</translation>
    </message>
    <message>
        <source>By signed form</source>
        <translation>Por formulario firmado</translation>
    </message>
    <message>
        <source>By letter</source>
        <translation>Por carta</translation>
    </message>
    <message>
        <source>reported stolen</source>
        <translation>reportada como robada</translation>
    </message>
    <message>
        <source>reported missing</source>
        <translation>reportada como perdida</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>menor</translation>
    </message>
    <message>
        <source>birth date missing</source>
        <translation>falta la fecha de nacimiento</translation>
    </message>
    <message>
        <source>parent or guardian missing</source>
        <translation>falta padre, madre o tutor</translation>
    </message>
    <message>
        <source>agreement missing</source>
        <translation>falta el acuerdo</translation>
    </message>
    <message>
        <source>consent not on file</source>
        <translation>no consta el consentimiento</translation>
    </message>
    <message>
        <source>address protected</source>
        <translation>dirección protegida</translation>
    </message>
    <message>
        <source>Write the birth date: without it nobody can tell a minor.</source>
        <translation>Anote la fecha de nacimiento: sin ella nadie puede saber si es menor.</translation>
    </message>
    <message>
        <source>Add one before anything else is saved.</source>
        <translation>Añada uno antes de guardar cualquier otra cosa.</translation>
    </message>
    <message>
        <source>Have a named parent or guardian sign before the next card.</source>
        <translation>Pida la firma de un padre, madre o tutor que conste antes de la próxima tarjeta.</translation>
    </message>
    <message>
        <source>Have the form signed, and record where the paper is.</source>
        <translation>Pida la firma del formulario y anote dónde está el papel.</translation>
    </message>
    <message>
        <source>Tell it to nobody but the cardholder.</source>
        <translation>No la dé a nadie más que al titular.</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>válida</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>reportada</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>vencida</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>compartido</translation>
    </message>
    <message>
        <source>not shared</source>
        <translation>no compartido</translation>
    </message>
    <message>
        <source>referred</source>
        <translation>remitido</translation>
    </message>
    <message>
        <source>They show a photo ID in their own name</source>
        <translation>Presenta una identificación con foto a su propio nombre</translation>
    </message>
    <message>
        <source>They show the card of this account</source>
        <translation>Presenta la tarjeta de esta cuenta</translation>
    </message>
    <message>
        <source>They tell the card number of this account</source>
        <translation>Dice el número de tarjeta de esta cuenta</translation>
    </message>
    <message>
        <source>They show their own valid card</source>
        <translation>Presenta su propia tarjeta válida</translation>
    </message>
    <message>
        <source>They come in and show the same</source>
        <translation>Viene y presenta lo mismo</translation>
    </message>
    <message>
        <source>The cardholder names them on the account</source>
        <translation>El titular anota su nombre en la cuenta</translation>
    </message>
    <message>
        <source>They are named on it as parent or guardian</source>
        <translation>Consta en ella como padre, madre o tutor</translation>
    </message>
    <message>
        <source>The consent form is signed</source>
        <translation>Se firma el formulario de consentimiento</translation>
    </message>
    <message>
        <source>They only pick up holds</source>
        <translation>Solo recoge reservas</translation>
    </message>
    <message>
        <source>Account opened</source>
        <translation>Cuenta abierta</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>Cuenta cambiada</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation>Consentimiento anotado</translation>
    </message>
    <message>
        <source>Address protected</source>
        <translation>Dirección protegida</translation>
    </message>
    <message>
        <source>Address no longer protected</source>
        <translation>Dirección ya no protegida</translation>
    </message>
    <message>
        <source>Card added</source>
        <translation>Tarjeta añadida</translation>
    </message>
    <message>
        <source>Card replaced</source>
        <translation>Tarjeta reemplazada</translation>
    </message>
    <message>
        <source>Card renewed</source>
        <translation>Tarjeta renovada</translation>
    </message>
    <message>
        <source>Card reported stolen</source>
        <translation>Tarjeta reportada como robada</translation>
    </message>
    <message>
        <source>Card reported missing</source>
        <translation>Tarjeta reportada como perdida</translation>
    </message>
    <message>
        <source>Card found again</source>
        <translation>Tarjeta encontrada</translation>
    </message>
    <message>
        <source>Card closed</source>
        <translation>Tarjeta cerrada</translation>
    </message>
    <message>
        <source>Card open again</source>
        <translation>Tarjeta reabierta</translation>
    </message>
    <message>
        <source>Card no longer in the library system</source>
        <translation>Tarjeta que ya no está en el sistema de la biblioteca</translation>
    </message>
    <message>
        <source>Permission given</source>
        <translation>Permiso dado</translation>
    </message>
    <message>
        <source>Permission revoked</source>
        <translation>Permiso revocado</translation>
    </message>
    <message>
        <source>Revocation undone</source>
        <translation>Revocación deshecha</translation>
    </message>
    <message>
        <source>Parent or guardian named</source>
        <translation>Padre, madre o tutor anotado</translation>
    </message>
    <message>
        <source>Parent or guardian no longer named</source>
        <translation>Padre, madre o tutor dado de baja</translation>
    </message>
    <message>
        <source>Access frozen for the Director</source>
        <translation>Acceso suspendido; decide la Dirección</translation>
    </message>
    <message>
        <source>Access no longer frozen</source>
        <translation>Acceso ya no suspendido</translation>
    </message>
    <message>
        <source>Collection changed</source>
        <translation>Cobro cambiado</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Número de tarjeta</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre de pila</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Otros nombres</translation>
    </message>
    <message>
        <source>Suffix of the name</source>
        <translation>Sufijo del nombre</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Sucursal</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Vencimiento</translation>
    </message>
    <message>
        <source>Card lost</source>
        <translation>Tarjeta perdida</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>Active or deleted</source>
        <translation>Activa o borrada</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>Número de registro</translation>
    </message>
    <message>
        <source>Guardian’s record or card</source>
        <translation>Tutor: registro</translation>
    </message>
    <message>
        <source>Guardian’s name</source>
        <translation>Tutor: nombre</translation>
    </message>
    <message>
        <source>Guardian’s surname</source>
        <translation>Tutor: apellido</translation>
    </message>
    <message>
        <source>Guardian’s first name</source>
        <translation>Tutor: nombre de pila</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Parentesco</translation>
    </message>
    <message>
        <source>similar: {name}</source>
        <translation>parecido: {name}</translation>
    </message>
</context>
<context>
    <name>handouts</name>
    <message>
        <source>What was given out</source>
        <translation>Qué se entregó</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The policy</source>
        <translation>La política</translation>
    </message>
    <message>
        <source>The policy in plain words</source>
        <translation>La política en palabras sencillas</translation>
    </message>
    <message>
        <source>Application for a card</source>
        <translation>Solicitud de tarjeta</translation>
    </message>
    <message>
        <source>Permission for another person</source>
        <translation>Permiso para otra persona</translation>
    </message>
    <message>
        <source>Agreement to a minor&apos;s card</source>
        <translation>Acuerdo para la tarjeta de un menor</translation>
    </message>
    <message>
        <source>Lost or stolen card</source>
        <translation>Tarjeta perdida o robada</translation>
    </message>
    <message>
        <source>How to file a police complaint</source>
        <translation>Cómo presentar una denuncia</translation>
    </message>
    <message>
        <source>Referral slip</source>
        <translation>Hoja de remisión</translation>
    </message>
    <message>
        <source>Question or complaint</source>
        <translation>Pregunta o queja</translation>
    </message>
    <message>
        <source>Privacy policies of partners</source>
        <translation>Políticas de los asociados</translation>
    </message>
    <message>
        <source>Sign about cameras</source>
        <translation>Letrero sobre cámaras</translation>
    </message>
    <message>
        <source>Desk card for new staff</source>
        <translation>Guía del mostrador</translation>
    </message>
    <message>
        <source>Word for word, for anybody who asks</source>
        <translation>Palabra por palabra, para quien la pida</translation>
    </message>
    <message>
        <source>One page, for anybody who asks</source>
        <translation>Una página, para quien la pida</translation>
    </message>
    <message>
        <source>With the consent to the procedures</source>
        <translation>Con el consentimiento a los procedimientos</translation>
    </message>
    <message>
        <source>To add or remove somebody</source>
        <translation>Para añadir o quitar a alguien</translation>
    </message>
    <message>
        <source>A parent or guardian signs</source>
        <translation>Firma un padre, madre o tutor</translation>
    </message>
    <message>
        <source>A cardholder&apos;s report</source>
        <translation>El aviso de un titular</translation>
    </message>
    <message>
        <source>For who wants to see footage</source>
        <translation>Para quien quiere ver grabaciones</translation>
    </message>
    <message>
        <source>What the desk does not decide</source>
        <translation>Lo que el mostrador no decide</translation>
    </message>
    <message>
        <source>For the Director&apos;s box</source>
        <translation>Para el buzón de la Dirección</translation>
    </message>
    <message>
        <source>Companies with access to records</source>
        <translation>Empresas con acceso a registros</translation>
    </message>
    <message>
        <source>For the entrances</source>
        <translation>Para las entradas</translation>
    </message>
    <message>
        <source>Who may see a record, at a glance</source>
        <translation>Quién puede ver un registro, de un vistazo</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>&amp;Normal</translation>
    </message>
    <message>
        <source>&amp;Large</source>
        <translation>&amp;Grande</translation>
    </message>
    <message>
        <source>E&amp;xtra large</source>
        <translation>E&amp;xtra grande</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>&amp;Tabloid</source>
        <translation>&amp;Tabloide</translation>
    </message>
</context>
<context>
    <name>log</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>another image</source>
        <translation>otra imagen</translation>
    </message>
    <message>
        <source>{name}, member of staff</source>
        <translation>{name}, del personal</translation>
    </message>
    <message>
        <source>a name that nobody has</source>
        <translation>un nombre que nadie tiene</translation>
    </message>
    <message>
        <source>Erased when its time was over, by {day}. The line still proves that it stood here.</source>
        <translation>Borrado al pasar su plazo, a más tardar el {day}. La línea sigue probando que estuvo aquí.</translation>
    </message>
    <message>
        <source>Kept where your role has no key. The line still proves that it stands there.</source>
        <translation>Se guarda donde su función no tiene llave. La línea sigue probando que está allí.</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>No pudo iniciar sesión</translation>
    </message>
    <message>
        <source>Refused: {what}</source>
        <translation>Rechazado: {what}</translation>
    </message>
    <message>
        <source>Saved by {name} on {day}. Lines, the newest first: {count}.</source>
        <translation>Lo guardó {name} el {day}. Líneas, la más reciente primero: {count}.</translation>
    </message>
    <message>
        <source>The log stood at line {number} of {at}, hash {hash}.</source>
        <translation>La bitácora estaba en la línea {number} del {at}, huella {hash}.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Bitácora</translation>
    </message>
    <message>
        <source>Line, and when</source>
        <translation>Línea, y cuándo</translation>
    </message>
    <message>
        <source>Who, and what</source>
        <translation>Quién, y qué</translation>
    </message>
    <message>
        <source>About, and what was written with it</source>
        <translation>Sobre quién, y lo que se anotó con ella</translation>
    </message>
    <message>
        <source>There is no such line.</source>
        <translation>No hay ninguna línea así.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>Logo of {library}</source>
        <translation>Logotipo de {library}</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Qué resultó</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computadora</translation>
    </message>
    <message>
        <source>What was written with it</source>
        <translation>Lo que se anotó con ella</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Collection agency</source>
        <translation>Agencia de cobros</translation>
    </message>
    <message>
        <source>Agreement signed by</source>
        <translation>Acuerdo firmado por</translation>
    </message>
    <message>
        <source>Agreement signed on</source>
        <translation>Acuerdo firmado el</translation>
    </message>
    <message>
        <source>Another logo</source>
        <translation>Otro logotipo</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Aprobada el</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>Quién preguntó</translation>
    </message>
    <message>
        <source>Name given</source>
        <translation>Nombre que dio</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>When it was tried</source>
        <translation>Cuándo se intentó</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Hours between backups</source>
        <translation>Horas entre copias de seguridad</translation>
    </message>
    <message>
        <source>Backups kept</source>
        <translation>Copias de seguridad que se guardan</translation>
    </message>
    <message>
        <source>Place of the backups</source>
        <translation>Lugar de las copias de seguridad</translation>
    </message>
    <message>
        <source>Second place of the backups</source>
        <translation>Segundo lugar de las copias de seguridad</translation>
    </message>
    <message>
        <source>Days without a backup before a warning</source>
        <translation>Días sin copia de seguridad hasta avisar</translation>
    </message>
    <message>
        <source>Everything before</source>
        <translation>Todo lo anterior al</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Sucursal</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Sucursales</translation>
    </message>
    <message>
        <source>Card of the person</source>
        <translation>Tarjeta de la persona</translation>
    </message>
    <message>
        <source>Valid through</source>
        <translation>Válida hasta</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Qué se cambió</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Columns taken from the file</source>
        <translation>Columnas tomadas del archivo</translation>
    </message>
    <message>
        <source>Kinds of act</source>
        <translation>Clases de acto</translation>
    </message>
    <message>
        <source>For whoever opens</source>
        <translation>Para quien abre</translation>
    </message>
    <message>
        <source>Consent form</source>
        <translation>Formulario de consentimiento</translation>
    </message>
    <message>
        <source>Consent signed on</source>
        <translation>Consentimiento firmado el</translation>
    </message>
    <message>
        <source>Where the paper is</source>
        <translation>Dónde está el papel</translation>
    </message>
    <message>
        <source>Under contract through</source>
        <translation>Con contrato hasta</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Computer of the attempt</source>
        <translation>Computadora del intento</translation>
    </message>
    <message>
        <source>Days that answers are kept</source>
        <translation>Días que se guardan las respuestas</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Clase de archivo</translation>
    </message>
    <message>
        <source>How it was given</source>
        <translation>Cómo se dio</translation>
    </message>
    <message>
        <source>Parent or guardian</source>
        <translation>Padre, madre o tutor</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Last line of the log in it</source>
        <translation>Última línea de la bitácora que contiene</translation>
    </message>
    <message>
        <source>Images whose key is gone</source>
        <translation>Imágenes cuya llave ya no está</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institución</translation>
    </message>
    <message>
        <source>Places of copies of the keys</source>
        <translation>Lugares de copias de las llaves</translation>
    </message>
    <message>
        <source>A change of the keys that was broken off</source>
        <translation>Un cambio de llaves interrumpido</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Days that the log tells what stood beside its lines</source>
        <translation>Días que la bitácora dice lo anotado con sus líneas</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Usuario de acceso</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <source>Backup of</source>
        <translation>Copia de seguridad del</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role now</source>
        <translation>Función ahora</translation>
    </message>
    <message>
        <source>Role before</source>
        <translation>Función antes</translation>
    </message>
    <message>
        <source>Looked up</source>
        <translation>Se consulta</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Otros nombres</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Person permitted</source>
        <translation>Persona autorizada</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Address protected</source>
        <translation>Dirección protegida</translation>
    </message>
    <message>
        <source>Newest signatures alone</source>
        <translation>Solo las firmas más nuevas</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Referred to</source>
        <translation>Remitido a</translation>
    </message>
    <message>
        <source>Replaces card</source>
        <translation>Sustituye a la tarjeta</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>How far it goes</source>
        <translation>Hasta dónde llega</translation>
    </message>
    <message>
        <source>What was shown</source>
        <translation>Qué se mostró</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmado por</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Sealed slips opened</source>
        <translation>Notas selladas abiertas</translation>
    </message>
    <message>
        <source>What to do besides</source>
        <translation>Qué hacer además</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>Qué se pidió</translation>
    </message>
    <message>
        <source>What was found at the door</source>
        <translation>Qué se encontró al entrar</translation>
    </message>
    <message>
        <source>cardholder</source>
        <translation>titular de la tarjeta</translation>
    </message>
    <message>
        <source>parent or guardian</source>
        <translation>padre, madre o tutor</translation>
    </message>
    <message>
        <source>someone else</source>
        <translation>otra persona</translation>
    </message>
    <message>
        <source>collection agency</source>
        <translation>agencia de cobros</translation>
    </message>
    <message>
        <source>police</source>
        <translation>policía</translation>
    </message>
    <message>
        <source>press</source>
        <translation>prensa</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>en persona</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>por teléfono</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>por correo electrónico</translation>
    </message>
    <message>
        <source>the desk&apos;s records</source>
        <translation>los registros del mostrador</translation>
    </message>
    <message>
        <source>the footage records</source>
        <translation>los registros de las grabaciones</translation>
    </message>
    <message>
        <source>the office&apos;s records</source>
        <translation>los registros de la oficina</translation>
    </message>
    <message>
        <source>by signed form</source>
        <translation>con formulario firmado</translation>
    </message>
    <message>
        <source>by letter</source>
        <translation>por carta</translation>
    </message>
    <message>
        <source>the policy</source>
        <translation>la política</translation>
    </message>
    <message>
        <source>the policy in plain words</source>
        <translation>la política en palabras sencillas</translation>
    </message>
    <message>
        <source>application for a card</source>
        <translation>solicitud de tarjeta</translation>
    </message>
    <message>
        <source>permission for another person</source>
        <translation>permiso para otra persona</translation>
    </message>
    <message>
        <source>agreement to a minor&apos;s card</source>
        <translation>acuerdo para la tarjeta de un menor</translation>
    </message>
    <message>
        <source>lost or stolen card</source>
        <translation>tarjeta perdida o robada</translation>
    </message>
    <message>
        <source>how to file a police complaint</source>
        <translation>cómo presentar una denuncia a la policía</translation>
    </message>
    <message>
        <source>referral slip</source>
        <translation>nota de remisión</translation>
    </message>
    <message>
        <source>question or complaint</source>
        <translation>pregunta o queja</translation>
    </message>
    <message>
        <source>privacy policies of partners</source>
        <translation>políticas de privacidad de los socios</translation>
    </message>
    <message>
        <source>sign about cameras</source>
        <translation>letrero sobre las cámaras</translation>
    </message>
    <message>
        <source>desk card for new staff</source>
        <translation>tarjeta de mostrador para personal nuevo</translation>
    </message>
    <message>
        <source>was finished</source>
        <translation>se terminó</translation>
    </message>
    <message>
        <source>was undone</source>
        <translation>se deshizo</translation>
    </message>
    <message>
        <source>stolen</source>
        <translation>robada</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>perdida</translation>
    </message>
    <message>
        <source>recorded as answered</source>
        <translation>anotada como se respondió</translation>
    </message>
    <message>
        <source>referred all the same</source>
        <translation>remitida de todos modos</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>the whole account</source>
        <translation>toda la cuenta</translation>
    </message>
    <message>
        <source>picking up holds only</source>
        <translation>solo recoger reservas</translation>
    </message>
    <message>
        <source>card in the hand</source>
        <translation>tarjeta en mano</translation>
    </message>
    <message>
        <source>card number alone</source>
        <translation>solo el número de tarjeta</translation>
    </message>
    <message>
        <source>photo ID</source>
        <translation>identificación con foto</translation>
    </message>
    <message>
        <source>share</source>
        <translation>compartir</translation>
    </message>
    <message>
        <source>do not share</source>
        <translation>no compartir</translation>
    </message>
    <message>
        <source>refer</source>
        <translation>remitir</translation>
    </message>
    <message>
        <source>the account</source>
        <translation>la cuenta</translation>
    </message>
    <message>
        <source>titles borrowed</source>
        <translation>títulos prestados</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>la dirección</translation>
    </message>
    <message>
        <source>to pick up holds</source>
        <translation>recoger reservas</translation>
    </message>
    <message>
        <source>Who: {name}</source>
        <translation>Quién: {name}</translation>
    </message>
    <message>
        <source>Kind of act: {kind}</source>
        <translation>Clase de acto: {kind}</translation>
    </message>
    <message>
        <source>About: {whom}</source>
        <translation>Sobre: {whom}</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Desde el {day}</translation>
    </message>
    <message>
        <source>Through {day}</source>
        <translation>Hasta el {day}</translation>
    </message>
</context>
<context>
    <name>office</name>
    <message>
        <source>The library</source>
        <translation>La biblioteca</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Answers at the desk</source>
        <translation>Respuestas en el mostrador</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Inicios de sesión</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>Días elegidos</translation>
    </message>
    <message>
        <source>answers at the desk</source>
        <translation>responde en el mostrador</translation>
    </message>
    <message>
        <source>changes accounts</source>
        <translation>cambia cuentas</translation>
    </message>
    <message>
        <source>freezes a guardian&apos;s access</source>
        <translation>suspende el acceso de un tutor</translation>
    </message>
    <message>
        <source>brings in patron exports</source>
        <translation>importa exportaciones de usuarios</translation>
    </message>
    <message>
        <source>reads the log</source>
        <translation>lee la bitácora</translation>
    </message>
    <message>
        <source>makes backups</source>
        <translation>hace copias de seguridad</translation>
    </message>
    <message>
        <source>has the vault verified</source>
        <translation>hace comprobar la bóveda</translation>
    </message>
    <message>
        <source>puts backups back</source>
        <translation>restaura copias de seguridad</translation>
    </message>
    <message>
        <source>decides who signs in</source>
        <translation>decide quién inicia sesión</translation>
    </message>
    <message>
        <source>holds the recovery code</source>
        <translation>tiene el código de recuperación</translation>
    </message>
    <message>
        <source>decides how the policy is read</source>
        <translation>decide cómo se lee la política</translation>
    </message>
    <message>
        <source>patron accounts at the desk</source>
        <translation>cuentas de usuarios en el mostrador</translation>
    </message>
    <message>
        <source>cameras and incidents</source>
        <translation>cámaras e incidentes</translation>
    </message>
    <message>
        <source>requests, partners, archived bans</source>
        <translation>solicitudes, empresas, prohibiciones archivadas</translation>
    </message>
    <message>
        <source>Add a member of staff</source>
        <translation>Dar de alta a una persona</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Dar de alta</translation>
    </message>
    <message>
        <source>Another role for {name}</source>
        <translation>Otra función para {name}</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Cambiar la función</translation>
    </message>
    <message>
        <source>A new passphrase for {name}</source>
        <translation>Una nueva frase de contraseña para {name}</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>Fijar la frase de contraseña</translation>
    </message>
    <message>
        <source>Age at which a patron is adult</source>
        <translation>Edad en que un usuario es mayor</translation>
    </message>
    <message>
        <source>Must a signed consent to the procedures be on file?</source>
        <translation>¿Debe constar un consentimiento firmado?</translation>
    </message>
    <message>
        <source>May a cardholder name other persons?</source>
        <translation>¿Puede un titular nombrar a otras personas?</translation>
    </message>
    <message>
        <source>May parents and guardians see a minor&apos;s account?</source>
        <translation>¿Pueden padres y tutores ver la cuenta de un menor?</translation>
    </message>
    <message>
        <source>May a collection agency have account records?</source>
        <translation>¿Puede una agencia de cobros tener registros de cuentas?</translation>
    </message>
    <message>
        <source>A parent not named on the account shows its card</source>
        <translation>Un padre o madre que no consta presenta la tarjeta</translation>
    </message>
    <message>
        <source>A parent not named on the account calls</source>
        <translation>Un padre o madre que no consta llama</translation>
    </message>
    <message>
        <source>Do a minor&apos;s permissions end on coming of age?</source>
        <translation>¿Terminan los permisos de un menor al ser mayor?</translation>
    </message>
    <message>
        <source>Must a guardian sign a minor&apos;s permission?</source>
        <translation>¿Debe un tutor firmar el permiso de un menor?</translation>
    </message>
    <message>
        <source>Does an agency need the patron&apos;s consent on file?</source>
        <translation>¿Necesita una agencia el consentimiento del usuario?</translation>
    </message>
    <message>
        <source>What an agency may have</source>
        <translation>Qué puede tener una agencia</translation>
    </message>
    <message>
        <source>May vendors under contract have what they need?</source>
        <translation>¿Pueden los proveedores con contrato tener lo que necesitan?</translation>
    </message>
    <message>
        <source>Is the list of vendors given to whoever asks?</source>
        <translation>¿Se da la lista de proveedores a quien la pide?</translation>
    </message>
    <message>
        <source>Does the policy speak of cameras?</source>
        <translation>¿Habla la política de cámaras?</translation>
    </message>
    <message>
        <source>Days that footage is kept</source>
        <translation>Días que se guardan las grabaciones</translation>
    </message>
    <message>
        <source>Who may look at footage</source>
        <translation>Quién puede ver grabaciones</translation>
    </message>
    <message>
        <source>May laptops show the images of banned patrons?</source>
        <translation>¿Se ven en portátiles las imágenes de prohibiciones?</translation>
    </message>
    <message>
        <source>Years that a ban&apos;s images are archived</source>
        <translation>Años que se archivan las imágenes de una prohibición</translation>
    </message>
    <message>
        <source>Who may open the archive of images</source>
        <translation>Quién puede abrir el archivo de imágenes</translation>
    </message>
    <message>
        <source>Is a subpoena enough after counsel and Director?</source>
        <translation>¿Basta una citación tras el asesor legal y la Dirección?</translation>
    </message>
    <message>
        <source>Must a court order state its finding?</source>
        <translation>¿Debe una orden judicial expresar su conclusión?</translation>
    </message>
    <message>
        <source>What a waiver of the subpoena covers</source>
        <translation>Qué abarca la dispensa de la citación</translation>
    </message>
    <message>
        <source>Reasons for a waiver to pick from</source>
        <translation>Motivos de dispensa para elegir</translation>
    </message>
    <message>
        <source>Is the cost of a search charged?</source>
        <translation>¿Se cobra el costo de una búsqueda?</translation>
    </message>
    <message>
        <source>Who receives legal process</source>
        <translation>Quién recibe los documentos legales</translation>
    </message>
    <message>
        <source>Who receives other requests by third parties</source>
        <translation>Quién recibe otras solicitudes de terceros</translation>
    </message>
    <message>
        <source>Who decides where the policy has no rule</source>
        <translation>Quién decide donde la política no tiene regla</translation>
    </message>
    <message>
        <source>Who decides about a frozen parent or guardian</source>
        <translation>Quién decide sobre un padre o tutor suspendido</translation>
    </message>
    <message>
        <source>Who decides about debts from before coming of age</source>
        <translation>Quién decide sobre deudas de cuando se era menor</translation>
    </message>
    <message>
        <source>Who receives requests for public records</source>
        <translation>Quién recibe solicitudes de registros públicos</translation>
    </message>
    <message>
        <source>Who answers questions about the policy</source>
        <translation>Quién responde preguntas sobre la política</translation>
    </message>
    <message>
        <source>Who speaks with somebody who is not satisfied</source>
        <translation>Quién habla con quien no queda satisfecho</translation>
    </message>
    <message>
        <source>Persons in the smallest group of a statistic</source>
        <translation>Personas en el grupo más pequeño de una estadística</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Do not share</source>
        <translation>No compartir</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Remitir</translation>
    </message>
    <message>
        <source>account</source>
        <translation>cuenta</translation>
    </message>
    <message>
        <source>titles borrowed</source>
        <translation>títulos prestados</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>holds to pick up</source>
        <translation>reservas por recoger</translation>
    </message>
    <message>
        <source>footage</source>
        <translation>grabaciones</translation>
    </message>
    <message>
        <source>images of banned patrons</source>
        <translation>imágenes de prohibiciones</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change: {question}</source>
        <translation>Cambiar: {question}</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>Cuenta cambiada</translation>
    </message>
    <message>
        <source>Collection changed</source>
        <translation>Cobro cambiado</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation>Consentimiento anotado</translation>
    </message>
    <message>
        <source>Answers counted</source>
        <translation>Respuestas contadas</translation>
    </message>
    <message>
        <source>Patron export brought in</source>
        <translation>Exportación de usuarios importada</translation>
    </message>
    <message>
        <source>Account opened</source>
        <translation>Cuenta abierta</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Tarjetas</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Parents and guardians</source>
        <translation>Padres, madres y tutores</translation>
    </message>
    <message>
        <source>Joint custody</source>
        <translation>Custodia compartida</translation>
    </message>
    <message>
        <source>Patron export and library system</source>
        <translation>Exportación de usuarios y sistema de la biblioteca</translation>
    </message>
    <message>
        <source>Documents given out</source>
        <translation>Impresos entregados</translation>
    </message>
    <message>
        <source>Members of staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Keys and recovery</source>
        <translation>Llaves y recuperación</translation>
    </message>
    <message>
        <source>Backups and the vault</source>
        <translation>Copias de seguridad y bóveda</translation>
    </message>
    <message>
        <source>The log itself</source>
        <translation>La propia bitácora</translation>
    </message>
    <message>
        <source>Erasing in its time</source>
        <translation>Borrado en su plazo</translation>
    </message>
    <message>
        <source>Settings and policy</source>
        <translation>Ajustes y política</translation>
    </message>
    <message>
        <source>Address protection changed</source>
        <translation>Protección de dirección cambiada</translation>
    </message>
    <message>
        <source>Patrons searched</source>
        <translation>Búsqueda de usuarios</translation>
    </message>
    <message>
        <source>Account looked at</source>
        <translation>Cuenta vista</translation>
    </message>
    <message>
        <source>Collection agency recorded</source>
        <translation>Agencia de cobros anotada</translation>
    </message>
    <message>
        <source>Collection agencies looked at</source>
        <translation>Agencias de cobros vistas</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Copia de seguridad hecha</translation>
    </message>
    <message>
        <source>Card added</source>
        <translation>Tarjeta añadida</translation>
    </message>
    <message>
        <source>Card closed</source>
        <translation>Tarjeta cerrada</translation>
    </message>
    <message>
        <source>Card found again</source>
        <translation>Tarjeta encontrada</translation>
    </message>
    <message>
        <source>Card renewed</source>
        <translation>Tarjeta renovada</translation>
    </message>
    <message>
        <source>Card reported stolen or missing</source>
        <translation>Tarjeta reportada robada o perdida</translation>
    </message>
    <message>
        <source>Card opened again</source>
        <translation>Tarjeta reabierta</translation>
    </message>
    <message>
        <source>Accounts of one minor linked</source>
        <translation>Cuentas de un menor vinculadas</translation>
    </message>
    <message>
        <source>Linked accounts looked at</source>
        <translation>Cuentas vinculadas vistas</translation>
    </message>
    <message>
        <source>Accounts of one minor parted</source>
        <translation>Cuentas de un menor desvinculadas</translation>
    </message>
    <message>
        <source>Desk asked</source>
        <translation>Pregunta en el mostrador</translation>
    </message>
    <message>
        <source>Persons in old answers erased</source>
        <translation>Personas borradas de respuestas antiguas</translation>
    </message>
    <message>
        <source>Time that answers are kept changed</source>
        <translation>Plazo de las respuestas cambiado</translation>
    </message>
    <message>
        <source>Answer at the desk</source>
        <translation>Respuesta en el mostrador</translation>
    </message>
    <message>
        <source>Answers looked at</source>
        <translation>Respuestas vistas</translation>
    </message>
    <message>
        <source>Parent or guardian no longer named</source>
        <translation>Padre, madre o tutor dado de baja</translation>
    </message>
    <message>
        <source>Parent or guardian frozen</source>
        <translation>Padre, madre o tutor suspendido</translation>
    </message>
    <message>
        <source>Parent or guardian named</source>
        <translation>Padre, madre o tutor anotado</translation>
    </message>
    <message>
        <source>Parent or guardian no longer frozen</source>
        <translation>Padre, madre o tutor ya no suspendido</translation>
    </message>
    <message>
        <source>Document given out</source>
        <translation>Impreso entregado</translation>
    </message>
    <message>
        <source>Log checked</source>
        <translation>Bitácora comprobada</translation>
    </message>
    <message>
        <source>Old lines of the log counted</source>
        <translation>Líneas antiguas de la bitácora contadas</translation>
    </message>
    <message>
        <source>What old lines of the log told erased</source>
        <translation>Lo anotado con líneas antiguas de la bitácora borrado</translation>
    </message>
    <message>
        <source>Log saved as a file</source>
        <translation>Bitácora guardada como archivo</translation>
    </message>
    <message>
        <source>Log read</source>
        <translation>Bitácora leída</translation>
    </message>
    <message>
        <source>Way to the library system tried</source>
        <translation>Acceso al sistema de la biblioteca probado</translation>
    </message>
    <message>
        <source>Way to the library system changed</source>
        <translation>Acceso al sistema de la biblioteca cambiado</translation>
    </message>
    <message>
        <source>Member of staff added</source>
        <translation>Persona del personal dada de alta</translation>
    </message>
    <message>
        <source>Own passphrase changed</source>
        <translation>Frase de contraseña propia cambiada</translation>
    </message>
    <message>
        <source>Member of staff removed</source>
        <translation>Persona del personal quitada</translation>
    </message>
    <message>
        <source>Passphrase reset</source>
        <translation>Frase de contraseña restablecida</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>Función cambiada</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Cierre de sesión</translation>
    </message>
    <message>
        <source>Library’s details changed</source>
        <translation>Datos de la biblioteca cambiados</translation>
    </message>
    <message>
        <source>Permission recorded</source>
        <translation>Permiso anotado</translation>
    </message>
    <message>
        <source>Revocation undone</source>
        <translation>Revocación deshecha</translation>
    </message>
    <message>
        <source>Permission revoked</source>
        <translation>Permiso revocado</translation>
    </message>
    <message>
        <source>Another policy put in force</source>
        <translation>Otra política puesta en vigor</translation>
    </message>
    <message>
        <source>Policy read another way</source>
        <translation>Política leída de otra manera</translation>
    </message>
    <message>
        <source>New recovery code printed</source>
        <translation>Nuevo código de recuperación impreso</translation>
    </message>
    <message>
        <source>Recovery code tried</source>
        <translation>Código de recuperación probado</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Ajustes cambiados</translation>
    </message>
    <message>
        <source>Sealed slip dropped into the box</source>
        <translation>Nota sellada depositada en el buzón</translation>
    </message>
    <message>
        <source>Vault made</source>
        <translation>Bóveda creada</translation>
    </message>
    <message>
        <source>All keys of the vault renewed</source>
        <translation>Todas las llaves de la bóveda renovadas</translation>
    </message>
    <message>
        <source>Backup put back in the place of the vault</source>
        <translation>Copia de seguridad puesta en lugar de la bóveda</translation>
    </message>
    <message>
        <source>Vault looked over</source>
        <translation>Bóveda revisada</translation>
    </message>
    <message>
        <source>How long the log keeps its details</source>
        <translation>Cuánto tiempo guarda la bitácora sus detalles</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
    <message>
        <source>Change your passphrase</source>
        <translation>Cambiar su frase de contraseña</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Changed. Sign in with the new passphrase from now on.</source>
        <translation>Cambiada. Desde ahora inicie sesión con la nueva frase de contraseña.</translation>
    </message>
    <message>
        <source>How backups are kept</source>
        <translation>Cómo se guardan las copias de seguridad</translation>
    </message>
    <message>
        <source>Does the recovery code still work?</source>
        <translation>¿Funciona todavía el código de recuperación?</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probarlo</translation>
    </message>
    <message>
        <source>A new recovery code</source>
        <translation>Un código de recuperación nuevo</translation>
    </message>
    <message>
        <source>Put it in force</source>
        <translation>Ponerlo en vigor</translation>
    </message>
    <message>
        <source>Put back the backup of {moment}?</source>
        <translation>¿Restaurar la copia de seguridad del {moment}?</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Restaurarla</translation>
    </message>
    <message>
        <source>· {text}</source>
        <translation>· {text}</translation>
    </message>
    <message>
        <source>Another policy</source>
        <translation>Otra política</translation>
    </message>
    <message>
        <source>{language} (a translation nobody has approved yet)</source>
        <translation>{language} (traducción que nadie ha aprobado todavía)</translation>
    </message>
    <message>
        <source>it bears no date</source>
        <translation>no lleva fecha</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De quién</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>Cláusulas</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Alt and an underlined letter press that button, or go to that field.</source>
        <translation>Alt y una letra subrayada pulsan ese botón o van a ese campo.</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué quiere hacer?</translation>
    </message>
    <message>
        <source>&amp;Do this</source>
        <translation>&amp;Hacer esto</translation>
    </message>
    <message>
        <source>A few letters of what you want to do</source>
        <translation>Unas letras de lo que quiere hacer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Qué coincide</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nada coincide.</translation>
    </message>
</context>
<context>
    <name>policies</name>
    <message>
        <source>Parents and guardians see a minor&apos;s record, cardholders name who may see theirs, and the desk answers most questions itself.</source>
        <translation>Padres, madres y tutores ven el registro de un menor, los titulares nombran a quién puede ver el suyo, y el mostrador responde por sí mismo casi todo.</translation>
    </message>
    <message>
        <source>A record goes to nobody but its cardholder; whoever else asks needs a court, and the Director decides.</source>
        <translation>Un registro se abre solo a su titular; cualquier otra persona necesita un tribunal, y decide la Dirección.</translation>
    </message>
</context>
<context>
    <name>scanner</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>The scanner</source>
        <translation>El escáner</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Director</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Assistant Director</source>
        <translation>Subdirección</translation>
    </message>
    <message>
        <source>Circulation Manager</source>
        <translation>Gerencia de Circulación</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Gerencia</translation>
    </message>
    <message>
        <source>Weekend Supervisor</source>
        <translation>Supervisión de fin de semana</translation>
    </message>
    <message>
        <source>Information Technology</source>
        <translation>Informática</translation>
    </message>
    <message>
        <source>Circulation</source>
        <translation>Circulación</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
</context>
</TS>
