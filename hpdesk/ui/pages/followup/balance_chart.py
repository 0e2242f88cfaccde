# SPDX-License-Identifier: MPL-2.0
"""The bars of the balance on the screen."""

from dataclasses import replace

from hpdesk.documents.balance_paper import balance_chart
from hpdesk.domain.balance import PeriodBalance
from hpdesk.ui.pages.followup.balance_tables import row_name
from hpdesk.ui.widgets.bar_chart import BarChart


class BalanceChart(BarChart):
    """Bars of one period with a legend and figures; the table beside it holds the same."""

    def show_balance(self, balance: PeriodBalance) -> None:
        """Show the balance of a period."""
        name = self.tr("Søjlediagram, {0}").format(balance.period.name)
        chart = balance_chart(balance)
        bars = tuple(replace(bar, label=row_name(bar.label)) for bar in chart.bars)
        self.show_chart(replace(chart, bars=bars), name)
