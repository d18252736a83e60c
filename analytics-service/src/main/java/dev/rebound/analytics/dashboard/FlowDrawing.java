package dev.rebound.analytics.dashboard;

import dev.rebound.analytics.flow.Flows;
import dev.rebound.analytics.flow.Flows.Flow;
import dev.rebound.analytics.flow.Stop;
import dev.rebound.analytics.language.Stage;
import dev.rebound.analytics.language.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The flows as bands between bars, drawn here so that they are there without scripts: a bar for each stage from left to
 * right, the ends in the last column. A band that passes over a stage runs above its bar; bands to the ends run below.
 *
 * @param title the finding
 * @param bars from left to right
 * @param bands wide ones first, so that narrow ones lie on top
 */
record FlowDrawing(String title, int width, int height, List<Bar> bars, List<Band> bands) {

    /**
     * @param look the class of its colour
     * @param labelX where the words begin, or end where {@code ends}
     */
    record Bar(String name, int count, String look, double x, double y, double height, double labelX, boolean ends) {}

    /**
     * @param path of the outline
     * @param words what it is, for whoever points at it
     */
    record Band(String path, String look, String words, int count) {}

    private static final int WIDTH = 960;
    private static final int HEIGHT = 360;
    private static final int BAR = 12;
    private static final int TOP = 34;
    private static final int GAP = 14;
    private static final int RIGHT = 170;

    /** The ends from top to bottom: what may still come above, what is over below. */
    private static final List<State> ENDS = Stream.of(State.values()).toList();

    /** @return null if nothing has flowed yet */
    static FlowDrawing of(Flows flows) {
        return flows.candidacies() == 0 ? null : new Layout(flows).drawing();
    }

    private static final class Layout {

        private final Flows flows;
        private final double scale;
        private final double column;
        private final List<Stage> stages;
        private final Map<String, Bar> bars = new LinkedHashMap<>();
        private final Map<String, Double> leaving = new LinkedHashMap<>();
        private final Map<String, Double> arriving = new LinkedHashMap<>();

        Layout(Flows flows) {
            this.flows = flows;
            this.stages = Stream.of(Stage.values())
                    .filter(stage -> flows.flows().stream().anyMatch(flow -> flow.from() == stage))
                    .toList();
            long ends = ENDS.stream().filter(state -> arrivingAt(state) > 0).count();
            this.scale = (HEIGHT - TOP - GAP * (ends - 1.0)) / flows.candidacies();
            this.column = (double) (WIDTH - RIGHT - BAR) / stages.size();
        }

        private int arrivingAt(State state) {
            return flows.flows().stream()
                    .filter(flow -> flow.to().state() == state)
                    .mapToInt(flow -> flow.candidacies().count())
                    .sum();
        }

        FlowDrawing drawing() {
            for (int at = 0; at < stages.size(); at++) {
                place(stages.get(at), at);
            }
            double y = TOP;
            for (State state : ENDS) {
                int count = arrivingAt(state);
                if (count > 0) {
                    double height = count * scale;
                    bars.put(
                            state.name(),
                            new Bar(
                                    state.title(),
                                    count,
                                    look(state),
                                    WIDTH - RIGHT,
                                    y,
                                    height,
                                    WIDTH - RIGHT + BAR + 8,
                                    false));
                    y += height + GAP;
                }
            }
            List<Band> bands = new ArrayList<>();
            // A bar is left from top to bottom: the farthest stage first, then the nearer ones, then the ends.
            stages.forEach(from -> leavingInOrder(from).forEach(flow -> bands.add(band(flow))));
            bands.sort((one, other) -> Integer.compare(other.count(), one.count()));
            return new FlowDrawing(title(), WIDTH, HEIGHT + 8, List.copyOf(bars.values()), List.copyOf(bands));
        }

        private void place(Stage stage, int at) {
            double passing = flows.flows().stream()
                    .filter(flow -> flow.to().stage() != null
                            && flow.from().compareTo(stage) < 0
                            && flow.to().stage().compareTo(stage) > 0)
                    .mapToInt(flow -> flow.candidacies().count())
                    .sum();
            int count = flows.flows().stream()
                    .filter(flow -> flow.from() == stage)
                    .mapToInt(flow -> flow.candidacies().count())
                    .sum();
            double x = at * column;
            bars.put(
                    stage.name(),
                    new Bar(stage.title(), count, "flow-stage", x, TOP + passing * scale, count * scale, x, false));
        }

        private List<Flow> leavingInOrder(Stage from) {
            return flows.flows().stream()
                    .filter(flow -> flow.from() == from)
                    .sorted((one, other) -> Integer.compare(place(one.to()), place(other.to())))
                    .toList();
        }

        private static int place(Stop stop) {
            return stop.stage() != null ? -stop.stage().ordinal() : 1 + ENDS.indexOf(stop.state());
        }

        private Band band(Flow flow) {
            Bar from = bars.get(flow.from().name());
            Bar to = bars.get(flow.to().key());
            double thick = flow.candidacies().count() * scale;
            double y0 = from.y() + leaving.merge(flow.from().name(), thick, Double::sum) - thick;
            double y1 = to.y() + arriving.merge(flow.to().key(), thick, Double::sum) - thick;
            double x0 = from.x() + BAR;
            double x1 = to.x();
            double bend = (x1 - x0) / 2;
            String path = String.format(
                    Locale.ROOT,
                    "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1fV%.1fC%.1f %.1f %.1f %.1f %.1f %.1fZ",
                    x0,
                    y0,
                    x0 + bend,
                    y0,
                    x1 - bend,
                    y1,
                    x1,
                    y1,
                    y1 + thick,
                    x1 - bend,
                    y1 + thick,
                    x0 + bend,
                    y0 + thick,
                    x0,
                    y0 + thick);
            return new Band(
                    path,
                    flow.to().stage() != null ? "flow-on" : look(flow.to().state()),
                    flow.from().title() + " to " + flow.to().title().toLowerCase(Locale.UK) + ": "
                            + flow.candidacies().count(),
                    flow.candidacies().count());
        }

        private static String look(State state) {
            return "flow-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private String title() {
            int interviewed = flows.flows().stream()
                    .filter(flow ->
                            flow.from() == Stage.APPLICATION && flow.to().stage() != null)
                    .mapToInt(flow -> flow.candidacies().count())
                    .sum();
            return interviewed + " of " + flows.candidacies()
                    + (flows.candidacies() == 1 ? " candidacy" : " candidacies") + " came further than the application";
        }
    }
}
