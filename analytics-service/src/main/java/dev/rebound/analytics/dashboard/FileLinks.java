package dev.rebound.analytics.dashboard;

import dev.rebound.analytics.reading.InsightQuery;

/**
 * Where the tables and charts of a page are to be had as files, with what the page was asked for.
 *
 * @param trend the trend that is looked at, or null
 */
record FileLinks(InsightQuery query, String trend) {

    /** Such as {@code /dashboard/tables/trend.csv?trend=FIT}. */
    public String table(String name) {
        return link("/dashboard/tables/" + name + ".csv");
    }

    /** Such as {@code /dashboard/charts/trend.svg?trend=FIT}. */
    public String chart(String name) {
        return link("/dashboard/charts/" + name + ".svg");
    }

    public String report() {
        return link("/dashboard/report");
    }

    private String link(String path) {
        // The key is one of ours, so it needs no encoding.
        return Figures.link(trend == null ? path : path + "?trend=" + trend, query);
    }
}
