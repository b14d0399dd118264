"""The school day: rooms, arriving, sitting together."""

from symbols.kit import palette as c
from symbols.kit.figure import GROUND
from symbols.kit.limbs import Hand
from symbols.kit.overlays import arrow, cross
from symbols.kit.people import CHILD, FRIEND, FRIEND_2, FRIEND_3, FRIEND_4, TEACHER, TEACHER_2
from symbols.kit.poses import REST, sit, sit_floor, sit_front, stand, walk
from symbols.kit.props import chair, teddy
from symbols.kit.props.school import (
    bag_side,
    bricks,
    cross_legged,
    face_list,
    home_front,
    picture_book,
    rug,
    school_building,
    school_tower,
)
from symbols.kit.scenes import scene
from symbols.kit.strokes import circle, line, path, place, rect, shape, spot, tube
from symbols.kit.svg import Drawing


@scene("carpet-time", "Children and their teacher sit on a round carpet")
def carpet_time() -> Drawing:
    teacher = sit_front(TEACHER, 36, 34, ground=46, size=0.8, hands=((28.6, 34), (43.4, 34)))
    return (
        place(rug(33, 18.4), (36, 49.6)),
        rect(26, 32, 20, 12, c.WOOD, 2), teacher,
        cross_legged(CHILD, 15, 57.6, 0.76, tilt=4, gaze=(0.6, 0)),
        cross_legged(FRIEND, 57, 57.6, 0.76, tilt=-4, gaze=(-0.6, 0)),
    )  # fmt: skip


@scene("register", "A teacher with a list of faces and ticks, a child puts a hand up")
def register() -> Drawing:
    teacher = stand(TEACHER, 54, view="quarter", facing="left", size=0.98, gaze=(-0.4, 0.4), hands=(
        Hand((32, 46), elbow=(0, 1)), Hand((53, 51), elbow=(1, 0.4))))  # fmt: skip
    child = stand(
        CHILD, 14, size=0.72, mood="open", hands=(REST, Hand((25, 21), "flat", elbow=(1, 0.2), aim=-88))
    )
    return teacher.behind, teacher.head, place(face_list(), (38.6, 41)), teacher.near_arm, child


@scene("assembly", "Rows of children sit before a teacher on a stage")
def assembly() -> Drawing:
    stage = rect(6, 34, 60, 10, c.WOOD, 1.4)
    teacher = stand(TEACHER_2, 36, 36, size=0.5, hands=((24, 16), (48, 16)), mood="open")
    curtains = (path("M4,4H18Q17,20 8,34H4Z", c.RED_DARK), path("M68,4H54Q55,20 64,34H68Z", c.RED_DARK))
    back = [
        cross_legged(who, x, 57, 0.56, view="back")
        for who, x in ((FRIEND_3, 14), (CHILD, 36), (FRIEND_4, 58))
    ]
    front = [cross_legged(who, x, 68.4, 0.64, view="back") for who, x in ((FRIEND, 24), (FRIEND_2, 48))]
    return curtains, stage, teacher, back, front


@scene("story-time", "A teacher shows a picture book to two children")
def story_time() -> Drawing:
    teacher = sit(TEACHER, 57, 50, facing="left", size=0.94, mood="open", hands=((41, 35), (39, 38)))
    children = [sit_floor(who, x, size=0.8) for who, x in ((FRIEND_3, 11.6), (CHILD, 25.4))]
    return (
        place(chair(17, 18, 22), (59, GROUND), flip=True), teacher.behind, children,
        place(picture_book(26, 21), (30, 20), 1, 4), teacher.front,
    )  # fmt: skip


@scene("nursery", "A small house with a teddy over its door and toys in front")
def nursery() -> Drawing:
    return (
        rect(7, 31, 58, 36, c.YELLOW), shape([(36, 3), (69, 32), (3, 32)], c.LIME, 2),
        place(teddy(), (36, 21), 0.76), rect(29, 39, 17, 28, c.RED, 1.4), circle((41.6, 53), 1.2, c.WHITE),
        place(bricks(9.4), (56, 67)),
        stand(CHILD, 17, GROUND, size=0.52, hands=((8, 45), None)),
    )  # fmt: skip


@scene("classroom", "A classroom with a board, tables, chairs and trays")
def classroom() -> Drawing:
    board = (rect(4, 4, 42, 25, c.WHITE, 1.6), circle((14, 13), 3.4, c.AMBER), line((10, 23), (19, 23)),
             line((26, 11), (40, 11)), line((26, 17), (40, 17)), line((26, 23), (40, 23)))  # fmt: skip
    trays = [rect(53, 8 + i * 9, 13, 6.4, colour, 1) for i, colour in enumerate((c.RED, c.AMBER, c.LIME))]
    shelf = rect(50, 4, 19, 30, c.WOOD, 1)
    desks = [
        (rect(x - 8, 37, 16, 14, c.LIME, 2.4), tube([(x - 12.6, 53), (x - 12.6, 65.8)], 4, c.GREY),
         tube([(x + 12.6, 53), (x + 12.6, 65.8)], 4, c.GREY), rect(x - 15.6, 48, 31.2, 5.4, c.SAND, 1.6))
        for x in (18.8, 53.2)
    ]  # fmt: skip
    return board, shelf, trays, desks


@scene("arrive-at-school", "A child with a school bag walks to the door of a school")
def arrive_at_school() -> Drawing:
    child = walk(CHILD, 14, size=0.72, stride=8)
    building = (
        line((48, 14), (48, 3)), shape([(48, 3), (58, 6.2), (48, 9.4)], c.BLUE, 0.6),
        rect(29, 32, 39, 35, c.SAND), shape([(48.5, 11), (70, 33), (27, 33)], c.RED, 1.4),
        circle((48.5, 24.6), 5.4, c.WHITE), line((48.5, 21.6), (48.5, 24.6), (50.8, 24.6), width=1.6),
        rect(41.4, 43, 14, 24, c.BLUE), line((48.4, 43), (48.4, 67)), spot((46, 56), 1.1), spot((50.8, 56), 1.1),
        rect(32, 38, 6.6, 9, c.SKY, 0.6), rect(58.6, 38, 6.6, 9, c.SKY, 0.6),
    )  # fmt: skip
    return place(
        (building, child.behind, place(bag_side(), (7.6, 44), 0.78), child.front, arrow((4, 13), (24, 13))),
        (1.7, 2.7),
        0.96,
    )


@scene("home-time", "A child with a school bag goes from school to the house at home")
def home_time() -> Drawing:
    child = walk(CHILD, 35, size=0.74, stride=8)
    return (
        place(school_tower(), (14.4, GROUND), 0.99),
        place(home_front(), (57, GROUND)),
        arrow((24, 10), (56, 10), head=6.4),
        child.behind,
        place(bag_side(), (28, 43), 0.8),
        child.front,
    )


@scene("no-school", "A school with a red cross: no school")
def no_school() -> Drawing:
    return place(school_building(66), (36, 65)), cross((56.8, 56.6), 24)
