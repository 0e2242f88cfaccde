# SPDX-License-Identifier: MPL-2.0
import csv
from datetime import date, datetime
from pathlib import Path

import openpyxl

from hpdesk.documents.bundles import ChecklistBundle
from hpdesk.exports.checklist_sheets import write_csv, write_xlsx
from tests.documents.sample_meeting import a_task

TASKS = (
    a_task("1", "Læg budgettet; æøå", "Åse", date(2027, 4, 30)),
    a_task("2", '=HYPERLINK("http://ond.dk")', "-Bo", None, due_text="@snarest"),
    a_task("3", "+45 linje\nnr. 2\x07", "Bo", None),
)
BUNDLE = ChecklistBundle(TASKS, date(2027, 5, 1), owner="=plan")


def test_csv_opens_in_a_danish_excel(tmp_path: Path) -> None:
    write_csv(BUNDLE, tmp_path / "t.csv")
    raw = (tmp_path / "t.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfOpgave;Ansvarlig;Frist;Status")
    assert raw.count(b"\r\n") == 4
    rows = list(csv.reader(raw.decode("utf-8-sig").splitlines(keepends=True), delimiter=";"))
    assert rows[1][:4] == ["Læg budgettet; æøå", "Åse", "30-04-2027", "Overskredet"]


def test_no_cell_becomes_a_formula(tmp_path: Path) -> None:
    write_csv(BUNDLE, tmp_path / "t.csv")
    write_xlsx(BUNDLE, tmp_path / "t.xlsx")
    text = (tmp_path / "t.csv").read_text("utf-8-sig")
    assert "'=HYPERLINK" in text
    assert ";'-Bo;'@snarest;" in text
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx")["Tjekliste"]
    assert sheet["A3"].data_type == "s"
    assert str(sheet["A3"].value).startswith("'=")
    assert sheet["A4"].value == "'+45 linje\nnr. 2"


def test_the_sheet_has_real_dates_filters_and_a_heading_that_stays(tmp_path: Path) -> None:
    write_xlsx(BUNDLE, tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx")["Tjekliste"]
    assert sheet["C2"].value == datetime(2027, 4, 30)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:J4"
    assert [cell.value for cell in sheet[1]][:3] == ["Opgave", "Ansvarlig", "Frist"]
