"""Given names by the language they belong to (given.txt), and the family names by which eastern and Spanish ones are known."""

from collections.abc import Iterator
from pathlib import Path

from publish.names.words import words_of


def _by_language() -> Iterator[tuple[str, frozenset[str]]]:
    """The lines of the list."""
    for line in (Path(__file__).parent / "given.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            language, _, names = line.partition(": ")
            yield language, words_of(names)


BY_LANGUAGE = dict(_by_language())
"""Given names by language, as they are written."""

CHINESE_FAMILY = words_of(
    """
    Ai An Bai Bi Cai Cao Chan Chang Chao Chen Cheng Cheung Chiang Chin Chiu Chou Chow Chu Chung Cui Dai Deng Ding Dong
    Du Fan Fang Fei Feng Fong Fu Fung Gao Ge Gong Gu Guan Guo Han He Ho Hou Hsu Hu Hua Huang Hui Hung Jia Jiang Jin Ko
    Kong Kwan Kwok Lai Lam Lau Law Lee Leung Li Liang Liao Lim Lin Ling Liu Lo Lou Lu Lui Luo Lv Ma Mak Mao Mei Meng
    Mok Ng Ni Ning Pan Peng Poon Qian Qin Qiu Ren Ruan Shen Shi Shu Siu Song Su Sun Sung Tam Tan Tang Tao Teng Tian Tong
    Tsai Tsang Tse Tsui Wan Wang Wei Wong Woo Wu Xi Xia Xiao Xie Xu Xue Yan Yang Yao Ye Yeh Yen Yeung Yi Yin Ying Yip
    Yu Yuan Yue Yuen Yung Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zhuang Zou
    """
)
"""Chinese family names as romanised on the mainland, in Taiwan and in Hong Kong."""

KOREAN_FAMILY = words_of(
    """
    Ahn An Bae Baek Ban Bong Cha Chang Cho Choe Choi Chun Chung Do Gang Go Gong Gu Gwak Ha Hahn Han Heo Hong Hur Hwang
    Im Jang Jeon Jeong Ji Jo Joo Jun Jung Kang Kim Ko Koo Kwak Kwon Lee Lim Min Moon Na Nam No Noh Oh Pae Paik Pak Park
    Rhee Roh Ryoo Ryu Seo Shim Shin So Son Song Suh Sung Won Woo Yang Yeo Yi Yim Yoo Yoon Youn Yu Yun
    """
)
"""Korean family names in their usual romanisations."""

SPANISH_DOUBLE = words_of(
    """
    Alonso Alvarez Borau Diaz Dominguez Fernandez Garcia Gomez Gonzalez Gutierrez Hernandez Jimenez Lopez Martin
    Martinez Moreno Munoz Nunez Ortega Perez Ramirez Rodriguez Romero Rubio Ruiz Sanchez Sanz Suarez Torres Vargas
    Vazquez Velasquez Zambrano
    """
)
"""First surnames that open a Spanish double surname (Gael García Bernal)."""
