"""One window for each user of the computer: a second start brings the first one's window to the front."""

import hashlib

from platformdirs import user_data_path
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 1_000


def own_name() -> str:
    """Return what this user's program answers to: a pipe or a socket's file, never the network."""
    return "adminapp-" + hashlib.sha256(str(user_data_path("adminapp")).encode()).hexdigest()[:16]


class Single(QObject):
    """The first start listens; `called` comes when the program is started again.

    Units:  _PATIENCE in milliseconds.
    """

    called = Signal()

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def is_first(self) -> bool:
        """Call the program that runs already; return whether there is none, and this one listens from now on."""
        if self._is_heard():
            return False
        if not self._server.listen(self._name):
            if self._is_heard():
                return False
            QLocalServer.removeServer(self._name)  # what a crash left behind
            self._server.listen(self._name)
        return True

    def _is_heard(self) -> bool:
        caller = QLocalSocket()
        caller.connectToServer(self._name)
        return caller.waitForConnected(_PATIENCE)

    def _answer(self) -> None:
        while caller := self._server.nextPendingConnection():
            caller.disconnected.connect(caller.deleteLater)
            caller.close()
            self.called.emit()
