# SPDX-License-Identifier: MPL-2.0
"""The widget kit: what to use for what.

Every widget repaints itself on a new theme, can be reached with Tab, shows focus, has an
accessible name and elides with a tooltip instead of being cut. Import from the module named.

Words
    text.label(text, role, tone, wrap=True)   roles: title panel card reading body strong heading
                                              label meta; tones: t2 t3 acc ok warn over info
    elided_label.ElidedLabel                  one line that may be too long (names, paths)
    text.divider(), text.set_tone(w, tone), text.restyle(w)   hairline; change a look
    field.IconLabel(name, token, pixels)      an icon beside words
    note.Note(text, tone)                     a tinted box that stays
    chip.Chip(text, tone, icon)               a status; tones: neutral acc ok warn over info line
    badge.Badge(count, tone)                  a number;  kbd.Kbd("Ctrl+K")  a key
    avatar.Avatar(name)                       initials beside the written name
Buttons (buttons.py)
    primary / secondary / ghost / danger(text, icon, hint)    one primary on a page
    icon_button(icon, name, small=True, kind="ghost")         the name is read aloud
    Card(link=...)                            a link at the right of a card's header
Choices
    segment.Segment([Choice(value, text, icon, tone)], value) two to four; `chosen(str)`
    switch.Switch(text, on=True)              at once, as attendance; `toggled`/`clicked`
    choice_field.ChoiceField([Option(id, text, detail)])      type to filter; `chosen(id)`;
                                              free_text=True and none_text="Ingen"
    date_field.DateField(day, today=, calendar=)              `day_changed(date | None)`
    field.Field(title, editor, hint=)         label above, `set_error(text)` below; `.editor`
    markup_editor.MarkupEditor(growing=True)  light markup; `text_edited(str)`, `focus_left`,
                                              `text()`, `set_text()`; save through TextSaver
Frames
    page_header.PageHeader(title, facts)      add_button, set_crumbs, extra
    card.Card(title, badge=, link=)           .body, add_row(widget), clear_body()
    drawer.Drawer                             .body, add_foot_button, open_drawer, close_drawer
    empty_state.EmptyState(icon, title, text, button)         `activated`
    notice_bar / toast                        use context.notice and context.toast instead
Pictures
    progress_line.ProgressLine, phases.Phases([Phase(name, detail)], at), timeline.Timeline
Lists
    models.rows_model.RowsModel([Column(title, text, look=...)], key)    `set_rows`, `toggled`
    delegates.prepare_list(view, height)      then give RowLook, ChipLook or GroupLook as `look`
Painting your own
    painted.Painted as base; theme.current().colour("acc"), .px(8), .font("meta"), .measure(...)
    icons.icon(name) for QAction/QIcon, icons.paint_icon(painter, name, rect, token)
    Frames by object name: card sunken tint accentBar divider surfaceBody page (see base.qss)
Check with clipping.clipped_widgets(page) at 100 % and 200 %.
"""
