"""Tells when nobody has touched keys or mouse for too long."""

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from adminapp.core.kit.clock import Clock

_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletMove,
}
_EVERY = 1_000


class Idle(QObject):
    """Counts from `begin` to `stop`; `left` carries what is left, `over` comes once nothing is.

    It asks the clock, so that a computer that slept counts its sleep too.

    Units:  left in seconds.
    """

    left = Signal(int)
    over = Signal()

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._limit = timedelta()
        self._touched = clock.now()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.check)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)

    def begin(self, minutes: int) -> None:
        """Count anew, to so many minutes."""
        self._limit = timedelta(minutes=minutes)
        self._touched = self._clock.now()
        self._watch(QGuiApplication.focusWindow())
        self._timer.start()
        self.check()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def check(self) -> None:
        """Tell how much is left, or that it is over."""
        left = self._left(self._clock.now())
        if left > 0:
            self.left.emit(left)
        else:
            self.stop()
            self.over.emit()

    def _left(self, now: datetime) -> int:
        self._touched = min(self._touched, now)
        return -((now - self._touched - self._limit) // timedelta(seconds=1))

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _TOUCHES or not self._timer.isActive():
            return False
        now = self._clock.now()
        if self._left(now) <= 0:
            self.check()
            return True
        self._touched = now
        return False
