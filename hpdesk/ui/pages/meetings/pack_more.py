# SPDX-License-Identifier: MPL-2.0
"""»Flere valg«: what most packs need not be asked about, folded away until it is wanted."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from hpdesk.documents.pack_choices import DEFAULT_PACK, Dividers, DraftMark, PackChoices
from hpdesk.ui.icons import icon
from hpdesk.ui.pages.meetings.pack_password import PackPasswordDialog
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, secondary
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import worded

_DPI = (0, 300, 200, 150)


class MoreChoices(QWidget):
    """`changed` when a person chooses; the password is held here and nowhere else."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._password = ""
        self._quiet = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(4))
        self.toggle = ghost(self.tr("Flere valg"), "chevron-right")
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._on_toggled)
        column.addWidget(self.toggle)
        self.room = QWidget()
        self._inside = QVBoxLayout(self.room)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(current().px(4))
        self._make_fields()
        self._make_boxes()
        self._make_password()
        column.addWidget(self.room)
        self.room.hide()

    def _make_fields(self) -> None:
        self.dividers = self._field(
            self.tr("Skilleblade"),
            [
                Option(Dividers.NONE.value, self.tr("Ingen")),
                Option(Dividers.BY_POINT.value, self.tr("Ét for hvert punkt")),
                Option(Dividers.BY_BILAG.value, self.tr("Ét for hvert bilag")),
            ],
        )
        self.draft_mark = self._field(
            self.tr("Mærket UDKAST"),
            [
                Option(DraftMark.NOWHERE.value, self.tr("Ingen steder")),
                Option(DraftMark.OWN_PAGES.value, self.tr("På dagsorden og sager")),
                Option(DraftMark.EVERY_PAGE.value, self.tr("På alle sider")),
            ],
        )
        names = {0: self.tr("Som de er"), 150: self.tr("Mindre fil, 150 dpi")}
        self.pictures = self._field(
            self.tr("Billeder i bilag"),
            [Option(str(dpi), names.get(dpi, worded("{0} dpi", dpi))) for dpi in _DPI],
        )

    def _field(self, name: str, options: list[Option]) -> ChoiceField:
        self._inside.addWidget(label(name, "label"))
        field = ChoiceField(options, options[0].id, searchable=False, name=name)
        field.chosen.connect(self._on_changed)
        self._inside.addWidget(field)
        self._inside.addSpacing(current().px(4))
        return field

    def _make_boxes(self) -> None:
        self.keep_forms = self._box(self.tr("Behold felter i formularer"))
        self.keep_notes = self._box(self.tr("Behold kommentarer i bilag"))
        self.print_edition = self._box(self.tr("Bilag begynder på højresider"))
        self.archive = self._box(self.tr("Dagsordenen alene som PDF/A"))
        self.archive.setToolTip(self.tr("Til arkivet: dagsorden og sager uden bilagenes sider."))

    def _box(self, text: str) -> QCheckBox:
        box = QCheckBox(text)
        box.toggled.connect(self._on_changed)
        self._inside.addWidget(box)
        return box

    def _make_password(self) -> None:
        self._inside.addSpacing(current().px(6))
        self._inside.addWidget(label(self.tr("Adgangskode til PDF"), "label"))
        self.password = secondary(self.tr("Sæt adgangskode …"), "lock")
        self.password.clicked.connect(self.ask_password)
        self._inside.addWidget(self.password)
        self.password_hint = label("", "meta", "t2", wrap=True)
        self._inside.addWidget(self.password_hint)
        self.may_print = self._box(self.tr("Må udskrives"))
        self.may_copy = self._box(self.tr("Må kopieres fra"))
        self.may_change = self._box(self.tr("Må ændres"))
        self._show_password()

    def choices(self) -> PackChoices:
        """Return what is chosen, with the password."""
        return PackChoices(
            dividers=Dividers(self.dividers.option_id() or Dividers.NONE),
            keep_forms=self.keep_forms.isChecked(),
            keep_notes=self.keep_notes.isChecked(),
            draft_mark=DraftMark(self.draft_mark.option_id() or DraftMark.NOWHERE),
            picture_dpi=int(self.pictures.option_id() or 0),
            print_edition=self.print_edition.isChecked(),
            password=self._password,
            may_print=self.may_print.isChecked(),
            may_copy=self.may_copy.isChecked(),
            may_change=self.may_change.isChecked(),
        )

    def show_choices(self, choices: PackChoices, *, archive: bool) -> None:
        """Show what was chosen before, without telling anyone; a password is never among it."""
        self._quiet = True
        self._password = ""
        self.dividers.set_value(choices.dividers.value)
        self.draft_mark.set_value(choices.draft_mark.value)
        near = min(_DPI, key=lambda dpi: abs(dpi - choices.picture_dpi))
        self.pictures.set_value(str(near))
        for box, on in (
            (self.keep_forms, choices.keep_forms),
            (self.keep_notes, choices.keep_notes),
            (self.print_edition, choices.print_edition),
            (self.archive, archive),
            (self.may_print, choices.may_print),
            (self.may_copy, choices.may_copy),
            (self.may_change, choices.may_change),
        ):
            box.setChecked(on)
        self._quiet = False
        self._show_password()
        self._show_count()

    def ask_password(self) -> None:
        """Ask for a password, twice."""
        dialog = PackPasswordDialog(has_one=bool(self._password), parent=self.window())
        dialog.given.connect(self.set_password)
        dialog.open()

    def set_password(self, password: str) -> None:
        """Protect the PDF with a password, or not with an empty one."""
        self._password = password
        self._show_password()
        self._on_changed()

    def _show_password(self) -> None:
        has_one = bool(self._password)
        text = self.tr("Skift adgangskode …") if has_one else self.tr("Sæt adgangskode …")
        self.password.setText(text)
        self.password_hint.setText(
            self.tr("PDF-filen låses. Adgangskoden huskes ikke til næste gang.")
            if has_one
            else self.tr("PDF-filen kan åbnes af alle, der får den.")
        )
        for box in (self.may_print, self.may_copy, self.may_change):
            box.setVisible(has_one)

    def _show_count(self) -> None:
        """Say how much differs from the usual, so that nothing is chosen out of sight."""
        chosen = self.choices()
        usual = DEFAULT_PACK
        if not chosen.password:
            chosen = replace(
                chosen,
                may_print=usual.may_print,
                may_copy=usual.may_copy,
                may_change=usual.may_change,
            )
        names = PackChoices.__dataclass_fields__
        count = sum(getattr(chosen, name) != getattr(usual, name) for name in names)
        count += self.archive.isChecked()
        text = self.tr("Flere valg")
        self.toggle.setText(f"{text} ({count})" if count else text)

    def _on_toggled(self, on: bool) -> None:
        self.room.setVisible(on)
        self.toggle.setIcon(icon("chevron-down" if on else "chevron-right"))

    def _on_changed(self) -> None:
        if not self._quiet:
            self._show_count()
            self.changed.emit()
