# SPDX-License-Identifier: MPL-2.0
"""A sheet is made as wide as its page without touching what its author chose."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from hpdesk.exports.convert_sheets import fit_ods, fit_xlsx, fitted_layouts, fitted_sheet
from tests.exports import office_files as office


def fitted(book: openpyxl.Workbook, tmp_path: Path) -> Worksheet:
    source, target = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    source.write_bytes(office.saved(book))
    fit_xlsx(source, target)
    return openpyxl.load_workbook(target).worksheets[0]


def a_book(columns: int) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(office.an_xlsx(3, columns)))


@pytest.mark.parametrize(("columns", "lies"), [(4, None), (30, "landscape")])
def test_a_sheet_without_a_set_up_gets_one(columns: int, lies: str | None, tmp_path: Path) -> None:
    sheet = fitted(a_book(columns), tmp_path)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.page_setup.orientation == lies
    assert sheet["A3"].value == "r3k1"


def test_a_sheet_with_a_set_up_keeps_the_rest_of_it(tmp_path: Path) -> None:
    book = a_book(30)
    book.worksheets[0].page_setup.paperSize = 8
    book.worksheets[0].sheet_properties.tabColor = "FF0000"
    sheet = fitted(book, tmp_path)
    assert sheet.page_setup.paperSize == 8
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.sheet_properties.tabColor is not None


def test_what_the_author_chose_stands(tmp_path: Path) -> None:
    scaled = a_book(30)
    scaled.worksheets[0].page_setup.scale = 60
    sheet = fitted(scaled, tmp_path)
    assert sheet.page_setup.scale == 60
    assert sheet.page_setup.fitToHeight != 0
    chosen = a_book(30)
    chosen.worksheets[0].page_setup.fitToHeight = 2
    chosen.worksheets[0].sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    assert fitted(chosen, tmp_path).page_setup.fitToHeight == 2


def test_a_prefix_and_a_fit_that_is_off_are_understood() -> None:
    sheet = (
        b'<x:worksheet xmlns:x="u"><x:sheetPr><x:pageSetUpPr fitToPage="false"/></x:sheetPr>'
        b"<x:sheetData/><x:pageMargins/><x:headerFooter/></x:worksheet>"
    )
    found = fitted_sheet(sheet)
    assert b'<x:pageSetUpPr fitToPage="1"/>' in found
    assert found.index(b"<x:pageMargins/>") < found.index(b"<x:pageSetup")
    assert found.index(b"<x:pageSetup") < found.index(b"<x:headerFooter/>")


@pytest.mark.parametrize("sheet", [b"", b"<nej/>", b"<worksheet>", b"\xff\xfe<\0w\0"])
def test_what_is_no_sheet_is_left_alone(sheet: bytes) -> None:
    assert b"pageSetup " not in fitted_sheet(sheet)


def test_an_open_document_is_scaled_by_its_layouts(tmp_path: Path) -> None:
    styles = b'<style:page-layout-properties fo:page-width="21cm"/><style:page-layout-properties'
    styles += b' style:scale-to-Y="3"/>'
    found = fitted_layouts(styles)
    assert found.count(b'style:scale-to-X="1"') == 1
    assert b'style:scale-to-Y="3"/>' in found
    source, target = tmp_path / "a.ods", tmp_path / "b.ods"
    source.write_bytes(office.an_open_document("spreadsheet", "x"))
    fit_ods(source, target)
    with zipfile.ZipFile(target) as archive:
        assert archive.infolist()[0].filename == "mimetype"
        assert archive.infolist()[0].compress_type == zipfile.ZIP_STORED
