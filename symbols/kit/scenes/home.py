"""At home and at play: moving, lying, balls, giving and taking, opening and closing."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND, figure, reaching_arm
from symbols.kit.limbs import Foot, Hand
from symbols.kit.overlays import arrow, motion, motion_arcs
from symbols.kit.people import CHILD, FRIEND, MUM, TEACHER
from symbols.kit.poses import kneel, stand, walk
from symbols.kit.props import ball, book, bowl, brick, hanging_coat, peg_rail, stool, teddy
from symbols.kit.props.home import bag_back, bag_front, dog, floor_mat, food_bag, football, toy_car
from symbols.kit.scenes import scene
from symbols.kit.strokes import line, place, rect, shape, spot
from symbols.kit.svg import Drawing


@scene("feed-pet", "A child pours food into a dog's bowl, the dog waits")
def feed_pet() -> Drawing:
    child = stand(CHILD, 15, view="quarter", lean=8, nod=1.4, hands=(Hand((32, 31)), Hand((28, 36))))
    bits = [spot(p, 1.6, c.WOOD_DARK) for p in ((41, 42), (39, 46.4), (41.6, 50.6))]
    return place(
        (
            child.behind,
            place(food_bag(), (33.4, 31.6), 0.94, 132),
            child.front,
            bits,
            place(bowl(17, c.BLUE), (40, GROUND)),
            place(dog(), (57.8, GROUND), 0.82),
        ),
        (-0.5, 0),
    )


@scene("lie-down", "A child lies on their back on a mat")
def lie_down() -> Drawing:
    child = stand(CHILD, 0, 0, view="quarter", hands=(None, Hand((0, -19), thumb=0)), size=1.06)
    return place(floor_mat(66, c.LIME), (36, 52)), place(list(child), (68, 38), 1, -90)


@scene("stretch", "A child stands and stretches both arms up")
def stretch() -> Drawing:
    child = stand(
        CHILD, 36, 66, hands=(Hand((21.6, 8), elbow=(-1, 0)), Hand((50.4, 8), elbow=(1, 0))), size=0.96
    )
    return place((child, arrow((10, 44), (10, 14)), arrow((62, 44), (62, 14))), (0, 0.5))


@scene("high-five", "Two children clap one hand together")
def high_five() -> Drawing:
    left = stand(
        CHILD,
        16,
        view="quarter",
        mood="open",
        hands=(None, Hand((33.6, 26), "flat", elbow=(0.2, 1), aim=-84, thumb=0)),
    )
    right = stand(
        FRIEND,
        56,
        view="quarter",
        facing="left",
        mood="open",
        hands=(None, Hand((38.4, 26), "flat", elbow=(-0.2, 1), aim=-96, thumb=0)),
    )
    return left, right, motion(((31, 13), (29.6, 6)), ((36, 12), (36, 4)), ((41, 13), (42.4, 6)))


@scene("hold-hands", "An adult and a child walk hand in hand")
def hold_hands() -> Drawing:
    adult = walk(TEACHER, 49, view="quarter", hands=(None, Hand((35, 44), elbow=(-1, 1), thumb=0)), size=0.98)
    child = walk(
        CHILD,
        18,
        view="quarter",
        hands=(None, Hand((34, 45), elbow=(0, 1), thumb=0)),
        size=0.8,
        gaze=(0.6, -0.5),
        stride=7,
    )
    return adult, child


@scene("give", "A child gives a ball to another child")
def give() -> Drawing:
    giver = stand(CHILD, 14, view="quarter", hands=((33, 41), (29, 46)), size=0.95)
    taker = stand(FRIEND, 58, view="quarter", facing="left", hands=((44, 41), (45, 46)), size=0.95)
    return place(
        (giver.behind, taker, place(ball(7), (34.6, 36.4)), giver.front, arrow((25, 58), (47, 58))), (-0.4, 0)
    )


@scene("throw", "A child throws a ball")
def throw() -> Drawing:
    child = stand(
        CHILD,
        21,
        view="quarter",
        lean=8,
        hands=(Hand((41, 27), "spread", elbow=(0, 1)), Hand((8, 39), elbow=(-1, 1))),
        feet=(Foot((31, GROUND)), Foot((12, GROUND), toe=14)),
    )
    return child, place(ball(8), (61, 13)), motion(((42, 9), (49, 7)), ((42, 16), (49, 14)))


@scene("catch", "A child catches a ball with both hands")
def catch() -> Drawing:
    child = stand(
        CHILD,
        22,
        view="quarter",
        mood="open",
        gaze=(0.6, -0.7),
        lean=4,
        hands=(
            Hand((46, 20), "spread", elbow=(0, 1), aim=-70),
            Hand((45, 36), "spread", elbow=(0, 1), aim=-20),
        ),
        feet=(Foot((31, GROUND)), Foot((13, GROUND))),
    )
    return (
        child,
        place(ball(8), (56, 25)),
        motion(((60, 10.4), (63.4, 4)), ((66, 13), (68.6, 9)), ((67.6, 20), (69, 17.4))),
    )


@scene("kick", "A child kicks a football")
def kick() -> Drawing:
    child = figure(
        CHILD,
        (24, 45),
        view="quarter",
        lean=-8,
        hands=(Hand((40, 33), elbow=(0, 1)), Hand((8, 36), elbow=(-1, 0.6))),
        feet=(Foot((22, GROUND)), Foot((42, 54), toe=-24, knee=(0.6, -1))),
    )
    return child, place(football(9), (60, 46)), motion(((44, 62), (52, 59)), ((54, 65), (60, 61)))


@scene("push", "A child pushes a big box")
def push() -> Drawing:
    child = figure(
        CHILD,
        (18, 48),
        view="quarter",
        lean=28,
        head_at=(34, 21.6),
        mood="neutral",
        hands=(
            Hand((40, 35), "flat", elbow=(0, 1), aim=-70, thumb=0),
            Hand((40, 43), "flat", elbow=(0, 1), aim=-70, thumb=0),
        ),
        feet=(Foot((25, GROUND), knee=(1, -0.2)), Foot((6, GROUND - 3), toe=30)),
    )
    return (
        child.behind,
        rect(43.4, 34, 25, 33, c.AMBER, 1.4),
        line((56.4, 34), (56.4, 43)),
        child.front,
        arrow((48, 22), (66, 22)),
    )


def _lid(y: float) -> Drawing:
    return rect(12, y, 48, 8, c.ORANGE, 2)


def _box() -> Drawing:
    return rect(16, 40, 40, 27, c.AMBER, 1.4)


@scene("open", "Two hands lift the lid off a box")
def open_box() -> Drawing:
    hands = [
        reaching_arm(CHILD, (-10, 58), Hand((11, 30), elbow=(-1, 0.4), aim=-20), 1.3, (-1, 0)),
        reaching_arm(CHILD, (82, 58), Hand((61, 30), elbow=(1, 0.4), aim=200), 1.3, (1, 0)),
    ]
    inside = shape([(16, 46), (20, 40), (52, 40), (56, 46)], c.WOOD_DARK, 1)
    return place(
        (inside, rect(16, 45, 40, 22, c.AMBER, 1.4), _lid(25), hands, arrow((36, 20), (36, 5.4))), (0, 0.3)
    )


@scene("close", "Two hands press the lid onto a box")
def close_box() -> Drawing:
    hands = [
        reaching_arm(CHILD, (-12, 14), Hand((18, 31.4), "flat", elbow=(-1, -0.4), aim=12), 1.3, (-1, 0)),
        reaching_arm(CHILD, (84, 14), Hand((54, 31.4), "flat", elbow=(1, -0.4), aim=168), 1.3, (1, 0)),
    ]
    return _box(), _lid(36), hands, arrow((36, 6), (36, 28))


@scene("come-here", "An adult beckons, a child walks to them")
def come_here() -> Drawing:
    adult = stand(
        MUM,
        56,
        view="quarter",
        facing="left",
        lean=14,
        nod=1.4,
        hands=(Hand((38, 42), elbow=(0, 1), aim=-130, thumb=0), (62, 48)),
    )
    child = walk(CHILD, 14, view="quarter", size=0.72, stride=7, gaze=(0.6, -0.6))
    return adult, child, motion_arcs((38, 40), 7, -130, 2, 60), arrow((27, 60), (46, 60))


@scene("play", "A child plays with a toy car, a teddy beside")
def play() -> Drawing:
    child = kneel(
        CHILD,
        20,
        upright=False,
        lean=12,
        nod=1.2,
        mood="open",
        hands=(Hand((36, 50)), Hand((42, 52), elbow=(0, 1))),
    )
    return place(
        (place(teddy(), (59, 53.6), 1.02), child.behind, place(toy_car(c.BLUE), (43, GROUND)), child.front),
        (-0.3, 0),
    )


@scene("play-together", "Two children build a tower of bricks together")
def play_together() -> Drawing:
    left = kneel(
        CHILD, 16, lean=-3, hands=(None, Hand((30, 41), elbow=(0, 1))), mood="open", upright=False, size=0.92
    )
    right = kneel(
        FRIEND,
        56,
        facing="left",
        lean=-3,
        hands=(None, Hand((43, 29), elbow=(0, 1))),
        mood="open",
        upright=False,
        size=0.92,
    )
    tower = [
        place(brick(col, 11.6), (36, GROUND - i * 11.6)) for i, col in enumerate((c.RED, c.BLUE, c.LIME))
    ]
    return (
        left.behind,
        right.behind,
        tower,
        place(brick(c.AMBER, 11.6), (36.6, 28), 1, 8),
        left.front,
        right.front,
    )


@scene("pack-bag", "A child puts a book into an open school bag")
def pack_bag() -> Drawing:
    child = stand(CHILD, 16, view="quarter", nod=1, lean=4, hands=(Hand((43, 26)), Hand((38, 32))))
    return place(
        (
            place(stool(9, 30), (53, GROUND)),
            place(bag_back(), (53, 58)),
            child.behind,
            place(book(17, 22, c.BLUE), (50, 24), 1, 8),
            child.front,
            place(bag_front(), (53, 58)),
        ),
        (-0.4, 0),
    )


@scene("hang-up-coat", "A child hangs a coat on a peg")
def hang_up_coat() -> Drawing:
    child = stand(CHILD, 20, view="back", size=0.95, hands=(None, Hand((46, 17), elbow=(1, 0.6), thumb=0)))
    return place(
        (place(peg_rail(66, 4), (36, 7)), place(hanging_coat(), (52, 15), 1.1), child), (0.7, 1.4), 0.98
    )
